package dev.astra.assembly.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java code of the pages compiles. */
final class JavaExamplesTest {
    @TempDir
    private Path output = Path.of("");

    @Test
    void thePluginOfTheGuideCompiles() {
        Document guide = Document.read(Document.ROOT.resolve("docs/plugins.md"));
        List<Source> sources = guide.blocks("java").stream().map(Source::new).toList();
        var errors = new StringWriter();
        var options =
                List.of("-proc:none", "-d", output.toString(), "-classpath", System.getProperty("java.class.path", ""));

        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, sources)
                .call();

        assertThat(sources).hasSize(2);
        assertThat(compiled).as(errors.toString()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final CodeBlock block;

        Source(CodeBlock block) {
            super(URI.create("string:///example/" + block.savedAs().orElseThrow()), JavaFileObject.Kind.SOURCE);
            this.block = block;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return block.text();
        }
    }
}
