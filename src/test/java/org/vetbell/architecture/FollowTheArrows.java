package org.vetbell.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** Every use of another class must be allowed by the {@link ArrowTable}. */
final class FollowTheArrows extends ArchCondition<JavaClass> {

    private static final Pattern JDK =
            Pattern.compile("(java|jdk|sun|org\\.w3c|org\\.xml)\\..*|javax\\..*|");

    private final String root;

    FollowTheArrows(String root) {
        super("follow the arrow table");
        this.root = root + ".";
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        String from = part(user);
        for (Dependency use : user.getDirectDependenciesFromSelf()) {
            JavaClass used = use.getTargetClass().getBaseComponentType();
            if (!allowed(from, used)) {
                events.add(SimpleConditionEvent.violated(user, use.getDescription()));
            }
        }
    }

    private boolean allowed(String from, JavaClass used) {
        String packageName = used.getPackageName();
        if (packageName.startsWith(root)) {
            return ArrowTable.allows(from, part(used));
        }
        return JDK.matcher(packageName).matches() || ArrowTable.allowsPlatform(from, packageName);
    }

    /** The first part of the package name behind the root. */
    private String part(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
