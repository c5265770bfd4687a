package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tree says what the text means. */
final class SyntaxTreeTest {
    @Test
    void operatorsBindAsTightlyAsTheyShould() {
        assertThat(Shape.of("a || b && c == d > e + f * -g")).isEqualTo("(a||(b&&(c==(d>(e+(f*(-g)))))))");
        assertThat(Shape.of("a * b + c > d == e && f || g")).isEqualTo("((((((a*b)+c)>d)==e)&&f)||g)");
        assertThat(Shape.of("(a + b) * c")).isEqualTo("((a+b)*c)");
    }

    @Test
    void equalOperatorsGoFromLeftToRight() {
        assertThat(Shape.of("a - b + c - d")).isEqualTo("(((a-b)+c)-d)");
        assertThat(Shape.of("a / b * c % d")).isEqualTo("(((a/b)*c)%d)");
    }

    @Test
    void signsBelongToTheValueBehindThem() {
        assertThat(Shape.of("-a.b + -1")).isEqualTo("((-a.b)+(-1))");
        assertThat(Shape.of("!!a == b")).isEqualTo("((!(!a))==b)");
    }

    @Test
    void conditionsNestOnBothSides() {
        assertThat(Shape.of("a ? b : c ? d : e")).isEqualTo("(a?b:(c?d:e))");
        assertThat(Shape.of("a ? b ? c : d : e")).isEqualTo("(a?(b?c:d):e)");
        assertThat(Shape.of("a == b ? -1 : +0".replace("+", ""))).isEqualTo("((a==b)?(-1):0)");
    }

    @Test
    void stepsGoInAnyOrder() {
        assertThat(Shape.of("a.b[0].c[\"d\"][e.f].0.g")).isEqualTo("a.b[0].c['d'][e.f][0].g");
        assertThat(Shape.of("a[*].b.*.c[0]")).isEqualTo("a[*].b.*.c[0]");
        assertThat(Shape.of("f(1).b")).isEqualTo("f(1).b");
        assertThat(Shape.of("[a][0]")).isEqualTo("[a][0]");
    }

    @Test
    void callsHaveNamesArgumentsAndPerhapsAnEllipsis() {
        assertThat(Shape.of("f(a, b...)")).isEqualTo("f(a b...)");
        assertThat(Shape.of("provider::aws::g()")).isEqualTo("provider::aws::g()");
    }

    @Test
    void loopsMakeListsAndObjects() {
        assertThat(Shape.of("[for a in b : a.c if a.d]")).isEqualTo("for(null a in b: - => a.c if a.d)");
        assertThat(Shape.of("{ for k, v in b : k => v... }")).isEqualTo("for(k v in b: k => v... if -)");
    }

    @Test
    void keysAreKeptAsTheyAreWritten() {
        assertThat(Shape.of("{ a = 1, \"b\" : 2, (c) = 3, 4 = 5 }")).isEqualTo("{a=1 'b'=2 c=3 4=5}");
    }

    @Test
    void templatesHaveParts() {
        assertThat(Shape.of("\"a$${b}${c}d%%{e}\"")).isEqualTo("'a${b}<c>d%{e}'");
        assertThat(Shape.of("\"x ${~ a ~} y\"")).isEqualTo("'x<a>y'");
        assertThat(Shape.of("\"%{ if a }b%{ else }c${d}%{ endif }e\"")).isEqualTo("'<if a then b else c<d>>e'");
        assertThat(Shape.of("\"%{ for k, v in a }${k}%{ for x in v }.%{ endfor }%{ endfor }\""))
                .isEqualTo("'<for k v in a do <k><for null x in v do .>>'");
    }

    @Test
    void anEmptyStringHasNoParts() {
        assertThat(Shape.of("\"\"")).isEqualTo("''");
    }

    @Test
    void heredocsAreTrimmedLineByLine() {
        assertThat(Shape.of("<<EOT\na\n  ${~b~}  \n  c\nEOT")).isEqualTo("'a\n<b>  c\n'");
        assertThat(Shape.of("<<-EOT\n    a\n      %{ if b ~}\n    c\n    %{ endif }\n  EOT"))
                .isEqualTo("'a\n  <if b then     c\n else >\n'");
    }

    @Test
    void blocksAndAttributesAreFoundByName() {
        var body = Parsed.document("a = 1\nb \"x\" {}\nb \"y\" z {}\nb \"x\" {}\nc {}\n")
                .body();

        assertThat(body.items()).hasSize(5);
        assertThat(body.attribute("a")).isPresent();
        assertThat(body.attribute("b")).isEmpty();
        assertThat(body.blocks("b", "x")).hasSize(2);
        assertThat(body.blocks("b", "y", "z")).hasSize(1);
        assertThat(body.blocks("b")).isEmpty();
        assertThat(body.blocks("c")).hasSize(1);
    }
}
