package org.messagethreads.testkit.hardcases;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the published files hold, by the rules they cite. */
class HardCaseFilesTest {

    private static final Path RULES = Path.of("..", "..", "docs", "rules.md");
    private static final Pattern HEADING_OR_RULE = Pattern.compile("(?m)^## (.+)$|^\\| ([A-Z]\\d+) \\|");

    @Test
    void there_are_sixty_cases_or_more() {
        assertThat(HardCases.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void every_id_is_given_once() {
        assertThat(HardCases.all()).extracting(HardCase::id).doesNotHaveDuplicates();
    }

    @Test
    void every_id_is_its_title_in_kebab_case() {
        assertThat(HardCases.all()).allSatisfy(it -> assertThat(it.id()).isEqualTo(kebab(it.title())));
    }

    @Test
    void every_rule_that_is_cited_stands_in_the_rules() throws IOException {
        Set<String> rules = rulesByHeading().stream().map(it -> it.get(1)).collect(Collectors.toSet());
        assertThat(HardCases.all()).flatExtracting(HardCase::rules).isNotEmpty().isSubsetOf(rules);
    }

    @Test
    void every_chapter_of_the_rules_has_cases() throws IOException {
        Set<String> chapters =
                rulesByHeading().stream().map(it -> kebab(it.getFirst())).collect(Collectors.toSet());
        assertThat(HardCases.chapters()).containsAll(chapters);
        assertThat(HardCases.chapters())
                .allSatisfy(it -> assertThat(HardCases.of(it)).isNotEmpty());
    }

    @Test
    void few_cases_need_what_only_some_subjects_offer() {
        List<HardCase> needy =
                HardCases.all().stream().filter(it -> it.needs().isPresent()).toList();
        assertThat(needy.size() * 10).isLessThan(HardCases.all().size() * 2);
        assertThat(needy).flatExtracting(it -> it.needs().orElseThrow()).containsAll(EnumSet.allOf(Need.class));
    }

    /** Pairs of a heading and the id of a rule under it. */
    private static List<List<String>> rulesByHeading() throws IOException {
        List<List<String>> found = new ArrayList<>();
        String heading = "";
        for (MatchResult it :
                HEADING_OR_RULE.matcher(Files.readString(RULES)).results().toList()) {
            if (it.group(1) != null) {
                heading = it.group(1);
            } else {
                found.add(List.of(heading, it.group(2)));
            }
        }
        return found;
    }

    private static String kebab(String sentence) {
        return sentence.toLowerCase(ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
    }
}
