package kvisa.allinone.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class in a process that ends with its parent: when the parent is gone, however it went, standard
 * input ends. Arguments: name of the main class, then its own arguments.
 */
public final class ChildMain {

    private static final int PARENT_GONE = 3;

    private ChildMain() {}

    /** Runs the other main class on this thread. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(ChildMain::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) own);
        } catch (InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The same as the end of it.
        }
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
