package org.hebi;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Everything that is neither the JDK's, nor a nullness annotation, nor the model's own. */
final class OutsideJdkAndModel extends DescribedPredicate<JavaClass> {
    OutsideJdkAndModel() {
        super("live outside the JDK and the model");
    }

    @Override
    public boolean test(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return !(name.isEmpty()
                || name.startsWith("java.")
                || name.startsWith("org.jspecify.")
                || name.startsWith("org.hebi.model"));
    }
}
