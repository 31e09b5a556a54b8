package org.messagethreads.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Core's classes and tests, loaded once more; all else is shared. */
final class ClassesAnew extends ClassLoader {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path TESTS = Path.of("target", "test-classes");

    private final List<Path> folders;

    /** As they are. */
    ClassesAnew() {
        this(CLASSES);
    }

    /** With those in a folder in the place of the others of their names. */
    ClassesAnew(Path folder) {
        super(ClassesAnew.class.getClassLoader());
        folders = List.of(folder, CLASSES, TESTS);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith("org.messagethreads.") ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        Optional<Path> found = folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst();
        try {
            byte[] bytes = Files.readAllBytes(found.orElseThrow(() -> new ClassNotFoundException(name)));
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
