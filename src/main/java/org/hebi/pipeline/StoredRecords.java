package org.hebi.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Writes a record, with all that it holds, as bytes and reads it back. Knows records, enums, strings, numbers, paths, lists
 * and optionals, and nothing else: no class is ever named in the bytes, so reading foreign ones can at worst fail. Every
 * record is made by its own constructor, which checks it.
 */
final class StoredRecords {
    private StoredRecords() {}

    static byte[] bytes(Record value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(value.getClass(), value, new DataOutputStream(bytes));
        byte[] payload = bytes.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(whole);
        out.writeLong(sum(payload));
        out.write(payload);
        return whole.toByteArray();
    }

    /**
     * @throws IOException when the bytes are not such a record, or another version's
     */
    static <T extends Record> T read(Class<T> type, byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        long sum = in.readLong();
        byte[] payload = in.readAllBytes();
        if (sum(payload) != sum) {
            throw new IOException("damaged");
        }
        try {
            return type.cast(read(type, new DataInputStream(new ByteArrayInputStream(payload))));
        } catch (RuntimeException e) {
            throw new IOException("not a " + type.getSimpleName(), e);
        }
    }

    private static long sum(byte[] payload) {
        CRC32 sum = new CRC32();
        sum.update(payload);
        return sum.getValue();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Type inner(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static void write(Type type, Object value, DataOutputStream out) throws IOException {
        Class<?> raw = raw(type);
        if (raw == String.class || raw == Path.class) {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        } else if (raw == int.class) {
            out.writeInt((Integer) value);
        } else if (raw == double.class) {
            out.writeDouble((Double) value);
        } else if (raw == boolean.class) {
            out.writeBoolean((Boolean) value);
        } else if (raw.isEnum()) {
            write(String.class, ((Enum<?>) value).name(), out);
        } else if (raw == List.class) {
            List<?> list = (List<?>) value;
            out.writeInt(list.size());
            for (Object one : list) {
                write(inner(type), one, out);
            }
        } else if (raw == Optional.class) {
            Optional<?> optional = (Optional<?>) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                write(inner(type), optional.get(), out);
            }
        } else if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    write(component.getGenericType(), component.getAccessor().invoke(value), out);
                } catch (ReflectiveOperationException e) {
                    throw new IOException(e);
                }
            }
        } else {
            throw new IOException("cannot store a " + raw.getName());
        }
    }

    private static Object read(Type type, DataInputStream in) throws IOException {
        Class<?> raw = raw(type);
        if (raw == String.class) {
            return text(in);
        }
        if (raw == Path.class) {
            return Path.of(text(in));
        }
        if (raw == int.class) {
            return in.readInt();
        }
        if (raw == double.class) {
            return in.readDouble();
        }
        if (raw == boolean.class) {
            return in.readBoolean();
        }
        if (raw.isEnum()) {
            String name = text(in);
            for (Object constant : raw.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IOException("no " + name + " in " + raw.getName());
        }
        if (raw == List.class) {
            int size = length(in);
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(read(inner(type), in));
            }
            return list;
        }
        if (raw == Optional.class) {
            return in.readBoolean() ? Optional.of(read(inner(type), in)) : Optional.empty();
        }
        return record(raw, in);
    }

    private static Object record(Class<?> raw, DataInputStream in) throws IOException {
        RecordComponent[] components = raw.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(components[i].getGenericType(), in);
        }
        try {
            var constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(length(in)), StandardCharsets.UTF_8);
    }

    /** A length that the bytes left can hold. */
    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("cut off");
        }
        return length;
    }
}
