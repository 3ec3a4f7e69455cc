using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Testing;

namespace FilmClubBot.Commands.Tests.Framework.Wording;

/// <summary>What a proofreader would mark in the locale files, and in names of themes.</summary>
public partial class LocaleLintTests
{
    // The pair of quotation marks and the apostrophe of each language.
    private static readonly Dictionary<string, (string Marks, char Apostrophe)> _typography = new(StringComparer.Ordinal)
    {
        ["en"] = ("“”", '\''),
        ["de"] = ("„“", '’'),
        ["fr"] = ("«»", '’'),
    };

    private static readonly Locales _real = Locales.Load(Repository.Path("config", "locales"));

    private static IEnumerable<(string Locale, string Key, string Text)> Texts => _real.All.SelectMany(say => say.Keys.Select(key => (say.Locale, key, say.Find(key)!)));

    // An example is typed as it stands, and a format of dates is no text.
    private static IEnumerable<(string Locale, string Key, string Text)> Prose =>
        Texts.Where(text => !text.Key.EndsWith(".example", StringComparison.Ordinal) && !text.Key.StartsWith("web.time.", StringComparison.Ordinal));

    [Fact]
    public void Every_language_has_its_typography_here() =>
        Assert.Equal(_real.All.Select(say => say.Locale).Order(StringComparer.Ordinal), _typography.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_number_before_a_word_has_a_singular_and_a_plural() =>
        AssertNone(Prose.Where(text => !text.Key.EndsWith(".one", StringComparison.Ordinal) && !text.Key.EndsWith(".other", StringComparison.Ordinal) && CountedWord.IsMatch(text.Text)));

    [Fact]
    public void No_plural_writes_a_fixed_number_and_no_singular_of_a_language_with_several_does() =>
        AssertNone(Prose.Where(text =>
            text.Key.EndsWith(".other", StringComparison.Ordinal) && FixedNumber.IsMatch(text.Text)
            || text.Key.EndsWith(".one", StringComparison.Ordinal) && FixedNumber.IsMatch(text.Text) && _real.For(text.Locale).Find("plural.singular") != "1"));

    [Fact]
    public void No_punctuation_is_doubled() => AssertNone(Prose.Where(text => Doubled.IsMatch(text.Text)));

    [Fact]
    public void No_space_is_doubled_or_before_a_full_stop_or_comma() => AssertNone(Prose.Where(text => StraySpace.IsMatch(text.Text)));

    [Fact]
    public void A_space_before_other_punctuation_is_French_and_does_not_break() =>
        AssertNone(Prose.Where(text => text.Locale == "fr" ? FrenchMark.IsMatch(text.Text) : SpacedMark.IsMatch(text.Text)));

    [Fact]
    public void Quotation_marks_are_those_of_the_language_and_come_in_pairs() => AssertNone(Prose.Where(text =>
    {
        var marks = _typography[text.Locale].Marks;
        return new string([.. text.Text.Where(Quotation.Contains)]) is var used && used != string.Concat(Enumerable.Repeat(marks, used.Length / 2));
    }));

    [Fact]
    public void Apostrophes_are_those_of_the_language() =>
        AssertNone(Prose.Where(text => text.Text.Any(unit => unit is '\'' or '’' && unit != _typography[text.Locale].Apostrophe)));

    [Fact]
    public void An_ellipsis_is_one_character_and_ranges_have_a_dash() => AssertNone(Prose.Where(text => text.Text.Contains("...", StringComparison.Ordinal) || text.Text.Contains(" -- ", StringComparison.Ordinal)));

    // Which words: docs/adding-a-language.md. Synonyms that members type are free.
    [Theory]
    [InlineData("de", "Gesellschaft|Verein(?!bar)")]
    [InlineData("de", "Moderator")]
    [InlineData("de", "Kritiker(?!:in)|\\bAutor\\b")]
    [InlineData("de", "[Vv]erb(erg|irg|org)")]
    [InlineData("de", "\\bWertung(en)? (der|von) |Zitate und Wertungen|Merkliste des")]
    [InlineData("de", "\\bWahlen\\b|Gespräch|[Ii]mportier|[Mm]eldung für")]
    [InlineData("de", "Vorführzettel|Semikol|Kennung|Arbeitsbereich")]
    [InlineData("fr", "\\bcana(l|ux)\\b")]
    public void One_word_is_used_for_one_thing(string locale, string others) => AssertNone(Prose.Where(text =>
        text.Locale == locale && !text.Key.StartsWith("typing.", StringComparison.Ordinal) && !text.Key.Contains(".words.", StringComparison.Ordinal) && Regex.IsMatch(text.Text, others)));

    [Fact]
    public void Brackets_come_in_pairs() =>
        AssertNone(Prose.Where(text => "()[]{}".Chunk(2).Any(pair => text.Text.Count(unit => unit == pair[0]) != text.Text.Count(unit => unit == pair[1]))));

    [Fact]
    public void A_text_is_a_sentence_where_its_English_one_is() => AssertNone(Prose.Where(text =>
        // Units: "min" is "Min." in German.
        !text.Key.StartsWith("screening.length.", StringComparison.Ordinal) && IsSentence(text.Text) != IsSentence(_real.For("en").Find(text.Key)!)));

    // Descriptions, options and choices are checked with the commands (DiscordCommandLimits, SlackCommandLimits).
    // Slack: a button has 75 characters, a modal's title and buttons 24. Discord: a modal's label has 45.
    [Theory]
    [InlineData("(^|\\.)buttons\\.", 75)]
    [InlineData("^slack\\.(send|cancel|close|wait)$", 24)]
    [InlineData("\\.form\\.(send|close)$", 24)]
    [InlineData("(\\.labels\\.|(^|\\.)form\\.title$)", 45)]
    public void Text_on_controls_fits_every_platform(string keys, int most)
    {
        var on = Texts.Where(text => Regex.IsMatch(text.Key, keys)).ToList();
        Assert.NotEmpty(on);
        AssertNone(on.Where(text => text.Text.Length > most));
    }

    // Slack: an option has 75 characters; a select's placeholder has 150, as on Discord.
    [Theory]
    [InlineData("new (?:Form|Link)?Button\\(\\w*[sS]ay\\[\"([^\"]+)\"[\\],]", 75)]
    [InlineData("new Choice\\(\\w*[sS]ay\\[\"([^\"]+)\"[\\],]", 75)]
    [InlineData("new Select\\(\\w*[sS]ay\\[\"([^\"]+)\"[\\],]", 150)]
    public void Text_that_the_code_puts_on_controls_fits_every_platform(string use, int most)
    {
        var keys = Directory.EnumerateFiles(Repository.Path("src", "FilmClubBot.Commands"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), use)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(keys);
        AssertNone(Texts.Where(text => keys.Contains(text.Key) && text.Text.Length > most));
    }

    [Theory]
    [InlineData("{n} words", true)]
    [InlineData("{n} Wörter", true)]
    [InlineData("these are {n}.", false)]
    [InlineData("{n}/{of}", false)]
    public void Recognises_a_counted_word(string text, bool isCounted) => Assert.Equal(isCounted, CountedWord.IsMatch(text));

    [Theory]
    [InlineData("gone..", true)]
    [InlineData("so!.", true)]
    [InlineData("{film},.", true)]
    [InlineData("what?!", false)]
    [InlineData("and so on….", true)]
    [InlineData("https://x.example.", false)]
    [InlineData("½, ⅓.", false)]
    public void Recognises_doubled_punctuation(string text, bool isDoubled) => Assert.Equal(isDoubled, Doubled.IsMatch(text));

    [Theory]
    [InlineData("a  b", true)]
    [InlineData("a .", true)]
    [InlineData("a\u00a0 b", true)]
    [InlineData("a … b", false)]
    public void Recognises_a_stray_space(string text, bool isStray) => Assert.Equal(isStray, StraySpace.IsMatch(text));

    private const string Quotation = "\"“”„«»‹›";

    private static bool IsSentence(string text) => text is [.., '.' or '!' or '?'];

    private static void AssertNone(IEnumerable<(string Locale, string Key, string Text)> found) =>
        Assert.Equal([], found.Select(text => $"{text.Locale} {text.Key}: {text.Text}"));

    [GeneratedRegex(@"\{n\}\s\p{L}")]
    private static partial Regex CountedWord { get; }

    [GeneratedRegex(@"(?<![\w{])(?:0|1)\s\p{L}")]
    private static partial Regex FixedNumber { get; }

    [GeneratedRegex(@"[.,;:!?…][.,;:]")]
    private static partial Regex Doubled { get; }

    [GeneratedRegex(@"\s\s|\s[.,](?!\d)")]
    private static partial Regex StraySpace { get; }

    // "? for one to be chosen" is a sign to type.
    [GeneratedRegex(@"\s[:;!](?:\s|$)|[^;]\s\?")]
    private static partial Regex SpacedMark { get; }

    // Without a space, or with one at which the line may break.
    [GeneratedRegex(@"(?<![\u00a0\u202f])[:;!](?:\s|$)|(?<![\u00a0\u202f]|; )\?(?:\s|$)|«(?!\u00a0)|(?<!\u00a0)»")]
    private static partial Regex FrenchMark { get; }
}
