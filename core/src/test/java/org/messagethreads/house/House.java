package org.messagethreads.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** Core's main code, as its tests see it from core's folder. */
final class House {
    static final String ROOT = "org.messagethreads";
    static final String SERVICE = ROOT + ".MessageThreads";
    static final Path SOURCES = Path.of("src", "main", "java");
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private House() {}
}
