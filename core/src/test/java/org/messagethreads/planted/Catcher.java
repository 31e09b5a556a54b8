package org.messagethreads.planted;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A test that catches a planted fault.
 *
 * @param type its class, such as {@code thread.ExpiryTest$TheClock}
 * @param test its name
 */
record Catcher(String type, String test) {

    private static final String ROOT = "org.messagethreads.";

    /** Tells nobody of what fails: it is meant to. */
    private static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build());

    /** How the class of a test is called here. */
    static String typeOf(Method test) {
        return test.getDeclaringClass().getName().substring(ROOT.length());
    }

    /** Runs the test as it finds it among some classes. */
    TestExecutionSummary run(ClassLoader classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selector(classes))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LAUNCHER.execute(request, summary);
        return summary.getSummary();
    }

    Method method(ClassLoader classes) {
        return ReflectionSupport.findMethods(
                        path(classes).getLast(),
                        method -> method.getName().equals(test),
                        HierarchyTraversalMode.TOP_DOWN)
                .getFirst();
    }

    private DiscoverySelector selector(ClassLoader classes) {
        List<Class<?>> path = path(classes);
        List<Class<?>> around = path.subList(0, path.size() - 1);
        return around.isEmpty()
                ? DiscoverySelectors.selectMethod(path.getLast(), method(classes))
                : DiscoverySelectors.selectNestedMethod(around, path.getLast(), method(classes));
    }

    /** From the outermost class to the test's; one nested in a class may be inherited. */
    private List<Class<?>> path(ClassLoader classes) {
        List<Class<?>> path = new ArrayList<>();
        for (String name : type.split("\\$", -1)) {
            path.add(path.isEmpty() ? outermost(classes, name) : nested(path.getLast(), name));
        }
        return path;
    }

    private Class<?> outermost(ClassLoader classes, String name) {
        try {
            return Class.forName(ROOT + name, true, classes);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no test class is called " + type, e);
        }
    }

    private Class<?> nested(Class<?> outer, String name) {
        return Stream.<Class<?>>iterate(outer, it -> it != null, Class::getSuperclass)
                .flatMap(it -> Arrays.stream(it.getDeclaredClasses()))
                .filter(it -> it.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no test class is called " + type));
    }
}
