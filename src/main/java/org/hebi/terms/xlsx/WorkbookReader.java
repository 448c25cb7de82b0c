package org.hebi.terms.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebi.model.Glossary;
import org.hebi.model.InputException;
import org.hebi.terms.GlossaryReader;
import org.hebi.terms.GlossaryRows;

/** Reads the terms of a workbook: the sheet Terms, or else the first sheet whose header names languages. */
public final class WorkbookReader implements GlossaryReader {
    private final GlossaryRows rows;

    public WorkbookReader(GlossaryRows rows) {
        this.rows = rows;
    }

    @Override
    public Glossary read(String name, InputStream in) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(in.readAllBytes()))) {
            Sheet terms = book.getSheet(GlossaryWorkbook.TERMS);
            if (terms != null) {
                return rows.read(name, rows(terms));
            }
            InputException last = new InputException(name, "has no sheet");
            for (Sheet sheet : book) {
                try {
                    return rows.read(name, rows(sheet));
                } catch (InputException e) {
                    last = e;
                }
            }
            throw last;
        } catch (OLE2NotOfficeXmlFileException e) {
            throw new InputException(
                    name, "is an old or password-protected workbook; save it as .xlsx without a password", e);
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | RecordFormatException
                | IOException e) {
            throw new InputException(
                    name, "cannot be read as an .xlsx workbook; it may be damaged or of another kind", e);
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(GlossaryReviewReader.text(row, i));
            }
            rows.add(cells);
        }
        return rows;
    }
}
