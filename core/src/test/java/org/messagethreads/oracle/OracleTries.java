package org.messagethreads.oracle;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** As many tries as the system property {@code oracle.tries} says. */
class OracleTries implements AroundPropertyHook {

    private static final int IN_A_BUILD = 200;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setTries(Integer.getInteger("oracle.tries", IN_A_BUILD));
        return property.execute();
    }
}
