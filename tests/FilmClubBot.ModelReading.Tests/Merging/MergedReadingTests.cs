using FilmClubBot.Domain.Readings;
using FilmClubBot.ModelReading.Answers;
using FilmClubBot.ModelReading.Merging;
using FilmClubBot.ModelReading.Tests.Setup;

namespace FilmClubBot.ModelReading.Tests.Merging;

/// <summary>What of a model's answer stands beside the rules' reading.</summary>
public sealed class MergedReadingTests
{
    private static readonly string _rules = Shown.Of(Sample.Rules, Sample.Text);

    [Fact]
    public void An_empty_answer_changes_nothing() => Assert.Equal(_rules, Merged());

    [Fact]
    public void A_new_theme_needs_evidence_and_gets_whole_sentences() =>
        Assert.Contains($"theme: grief 0.50: {Sample.Grieving}\n", Merged(themes: new ModelTheme("Grief", ["he uses her to postpone that grief"])), StringComparison.Ordinal);

    [Fact]
    public void A_theme_is_as_sure_as_it_has_evidence() =>
        Assert.Contains($"theme: grief 0.60: {Sample.Grieving} / {Sample.Elegy}\n", Merged(themes: new ModelTheme("grief", [Sample.Grieving, Sample.Elegy, Sample.Grieving])), StringComparison.Ordinal);

    [Theory]
    [InlineData("He is grieving for his mother, and she is grieving for him.")]
    [InlineData("He is grieving, though nobody has left, and he uses her to postpone that grief.")]
    [InlineData("that grief")]
    [InlineData("")]
    public void A_theme_without_evidence_that_stands_in_the_text_is_dropped(string evidence) =>
        Assert.Equal(_rules, Merged(themes: new ModelTheme("grief", [evidence])));

    [Fact]
    public void A_theme_that_both_find_is_surer_and_keeps_both_evidence() =>
        Assert.Contains($"theme: loneliness 0.70: {Sample.Elegy} / {Sample.Lonely}\n", Merged(themes: new ModelTheme("being alone", [Sample.Elegy]), more: new ModelTheme("urban loneliness", [Sample.Elegy])), StringComparison.Ordinal);

    [Fact]
    public void No_more_than_six_themes_are_added()
    {
        var merged = Reading([.. Enumerable.Range(0, 20).Select(number => new ModelTheme("theme " + (char)('a' + number) + "xx", [Sample.Grieving]))], [], []);

        Assert.Equal(7, merged.Themes.Count);
    }

    [Fact]
    public void A_quote_in_marks_is_added_whole_and_with_its_speaker() =>
        Assert.Contains($"Speech: {Sample.Laughed} | Oyelaran | - | \n", Merged(quotes: new ModelQuote("\"laughed at the start\"", "Oyelaran", null, "speech")), StringComparison.Ordinal);

    [Theory]
    [InlineData("People laughed at the end", "speech")]
    [InlineData("People wept at the start", "film")]
    [InlineData("Nothing like this was ever said by anybody.", "speech")]
    [InlineData("Theodore is lonely in the way that cities make people lonely.", "speech")]
    [InlineData("Theodore is lonely in the way that cities make people lonely.", "film")]
    [InlineData("twist", "speech")]
    [InlineData("People laughed at the start,” says Oyelaran, “and then they stopped laughing.", "speech")]
    [InlineData("People laughed at the start", "review")]
    [InlineData("People laughed at the start", "label")]
    [InlineData("People laughed at the start", "1")]
    [InlineData("People laughed at the start", null)]
    public void A_quote_is_dropped_that_nobody_says_in_these_words(string words, string? kind) =>
        Assert.Equal(_rules, Merged(quotes: new ModelQuote(words, null, null, kind)));

    [Theory]
    [InlineData("Spike Jonze")]
    [InlineData("Marguerite Tivoli")]
    [InlineData("the projection box")]
    [InlineData("she")]
    [InlineData("Odile Brannigan")]
    public void A_speaker_is_dropped_whose_name_the_text_does_not_have(string speaker) =>
        Assert.Contains($"Speech: {Sample.Laughed} | - | - | \n", Merged(quotes: new ModelQuote(Sample.Laughed, speaker, null, "speech")), StringComparison.Ordinal);

    [Fact]
    public void A_quote_of_the_rules_gets_the_speaker_and_source_that_it_lacked() =>
        Assert.Contains(
            $"Speech: {Sample.Crowd} | Marguerite Oyelaran | 2024 conversation with the Harbour Gazette | loneliness\n",
            Merged(quotes: new ModelQuote(Sample.Crowd, "Marguerite Oyelaran", "a 2024 conversation with the Harbour Gazette", "speech")),
            StringComparison.Ordinal);

    [Fact]
    public void A_source_is_dropped_that_the_text_does_not_name() =>
        Assert.Contains(
            $"Speech: {Sample.Crowd} | Marguerite Oyelaran | - | loneliness\n",
            Merged(quotes: new ModelQuote(Sample.Crowd, "Marguerite Oyelaran", "a 2025 conversation with the Harbour Gazette", "speech")),
            StringComparison.Ordinal);

    [Fact]
    public void What_the_rules_say_of_a_quote_stands()
    {
        var rules = Sample.Rules with { Quotes = [Sample.Rules.Quotes[0] with { Speaker = "Marguerite Oyelaran" }] };

        var merged = Reading([], [new(Sample.Crowd, "Theodore", "the Harbour Gazette", "speech"), new(Sample.Crowd, "Theodore", null, "film")], [], rules);

        Assert.Equal(Shown.Of(rules, Sample.Text), Shown.Of(merged, Sample.Text));
    }

    [Fact]
    public void A_speaker_of_another_kind_of_quote_is_not_taken_over() =>
        Assert.Equal(_rules, Merged(quotes: new ModelQuote(Sample.Crowd, "Theodore", null, "film")));

    [Fact]
    public void A_sentence_of_the_reviewers_own_is_added_without_a_speaker() =>
        Assert.Contains($"Review: {Sample.Striking} | - | - | \n", Merged(quotes: new ModelQuote(Sample.Striking, "Theodore", null, "review")), StringComparison.Ordinal);

    [Fact]
    public void A_question_is_added_that_stands_in_the_text() =>
        Assert.Contains($"question: {Sample.Question}\n", Merged(questions: ["can we…?", "Can we love somebody without owning them?", Sample.Question, Sample.Question, Sample.Striking]), StringComparison.Ordinal);

    [Fact]
    public void Only_exact_questions_are_added() =>
        Assert.Equal(_rules, Merged(questions: ["Can we love anybody without wanting to own them?", "own them?", Sample.Striking]));

    [Fact]
    public void A_new_quote_touches_the_themes_whose_evidence_it_stands_in() =>
        Assert.Contains(
            $"Review: {Sample.Striking} | - | - | love\n",
            Merged(themes: new ModelTheme("love", [Sample.Striking]), quotes: new ModelQuote(Sample.Striking, null, null, "review")),
            StringComparison.Ordinal);

    private static string Merged(ModelTheme? themes = null, ModelTheme? more = null, ModelQuote? quotes = null, string[]? questions = null) => Shown.Of(
        Reading(new[] { themes, more }.OfType<ModelTheme>().ToList(), quotes is null ? [] : [quotes], questions ?? []), Sample.Text);

    private static Reading Reading(IReadOnlyList<ModelTheme> themes, IReadOnlyList<ModelQuote> quotes, IReadOnlyList<string> questions, Reading? rules = null) =>
        MergedReading.Of(Sample.Text, rules ?? Sample.Rules, new(themes, quotes, questions), new ThemeNames(Sample.Taxonomy));
}
