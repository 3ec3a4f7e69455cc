using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Testing;

namespace FilmClubBot.Commands.Tests.Framework.Wording;

public partial class LocalesTests
{
    private static readonly Locales _real = Locales.Load(Repository.Path("config", "locales"));

    // Texts that the code finds by a name that it puts together; the part before the braces, and what fills them.
    private static readonly string[] _plurals = [".one", ".other"];
    private static readonly string[] _optional = ["labels", "example", "help"];
    private static readonly string[] _form = ["title", "send", "close"];

    [Theory]
    [InlineData("de", "de")]
    [InlineData("DE", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("de_CH", "de")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("it", "en")]
    [InlineData("it-CH", "en")]
    [InlineData("deutsch", "en")]
    [InlineData("", "en")]
    [InlineData("-", "en")]
    [InlineData(null, "en")]
    public void Falls_back_to_the_language_and_then_to_English(string? wanted, string found) =>
        Assert.Equal(found, _real.For(wanted).Locale);

    [Fact]
    public void Lists_its_languages()
    {
        Assert.True(_real.Has("de"));
        Assert.False(_real.Has("de-AT"));
        Assert.Equal(["de", "en", "fr"], _real.All.Select(say => say.Locale).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Requires_English() =>
        Assert.Contains("\"en\" is missing", Assert.Throws<ArgumentException>(() => new Locales([Phrases.Parse("de", [])])).Message, StringComparison.Ordinal);

    [Fact]
    public void Shows_a_text_that_a_language_lacks_in_English()
    {
        var locales = new Locales([
            Phrases.Parse("en", [("a.json", """{ "a": "house", "b": "boat", "c": { "one": "1 film", "other": "{n} films" } }""")]),
            Phrases.Parse("it", [("a.json", """{ "a": "casa" }""")]),
        ]);
        var italian = locales.For("it");
        Assert.Equal(("casa", "boat", "1 film", "2 films"), (italian["a"], italian["b"], italian["c", ("n", 1)], italian["c", ("n", 2)]));
        Assert.Equal(["b", "c.one", "c.other"], locales.MissingIn(italian));
        Assert.Equal([], locales.MissingIn(locales.For("en")));
        Assert.Equal("config/locales/en lacks \"d\"; add it.", Assert.Throws<KeyNotFoundException>(() => italian["d"]).Message);
    }

    [Fact]
    public void Reports_the_missing_folder() =>
        Assert.Contains("config/locales", Assert.Throws<FormatException>(() => Locales.Load(Repository.Path("config", "nosuch"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_language_has_the_same_texts()
    {
        var english = _real.For("en").Keys.Order(StringComparer.Ordinal).ToList();
        Assert.All(_real.All, say => Assert.Equal(english, say.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_language_asks_for_the_same_arguments()
    {
        var english = _real.For("en");
        var differing = _real.All.SelectMany(say => say.Keys.Where(key => Places(say, key) != Places(english, key)).Select(key => $"{say.Locale}: {key}"));
        Assert.Equal([], differing);
    }

    [Fact]
    public void No_text_is_empty_or_has_space_around_it() =>
        Assert.Equal([], _real.All.SelectMany(say => say.Keys.Where(key => say.Find(key) is var text && (text!.Length == 0 || text.Trim() != text)).Select(key => $"{say.Locale}: {key}")));

    [Fact]
    public void Plurals_come_in_pairs()
    {
        var keys = _real.For("en").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal) && key != "themes.title.one" && !keys.Contains(key[..^4] + ".other")));
        Assert.Equal([], keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal) && !keys.Contains(key[..^6] + ".one")));
    }

    [Fact]
    public void Every_text_that_the_code_uses_exists()
    {
        var keys = _real.For("en").Keys.ToHashSet(StringComparer.Ordinal);
        var used = UsedKeys();
        Assert.True(used.Count > 100, "The search for texts in the code finds too few; mend its pattern.");
        Assert.Equal([], used.Where(key => !keys.Contains(key) && !_plurals.All(plural => keys.Contains(key + plural))));
    }

    [Fact]
    public void Every_text_is_used()
    {
        var used = Literals();
        var catalog = new Bench().Catalog;
        var fromDescriptors = catalog.Commands.SelectMany(CommandPhrases.KeysOf)
            .Concat(catalog.Commands.SelectMany(command => command.Options.Select(option => $"{command.Key}.labels.{option.Name}")))
            .Concat(catalog.Commands.SelectMany(command => OptionWords.KeysOf(command, _real.For("en"))))
            .Concat(catalog.Commands.Select(CommandCatalog.WordsKeyOf))
            .Concat(catalog.Commands.SelectMany(command => _form.Select(name => $"{command.Key}.form.{name}")))
            .Concat(catalog.Commands.SelectMany(command => _optional.Select(name => $"{command.Key}.{name}")))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], _real.For("en").Keys.Where(key =>
            !used.Contains(key) && !fromDescriptors.Contains(key) && !_plurals.Append(".zero").Any(plural => key.EndsWith(plural, StringComparison.Ordinal) && used.Contains(key[..^plural.Length]))));
    }

    [Fact]
    public void Every_example_is_a_command_that_can_be_typed()
    {
        var bench = new Bench();
        var examples = bench.Catalog.Commands.SelectMany(command => _real.All.Select(say => (command.Name, Example: say.Find($"{command.Key}.example")))).Where(entry => entry.Example is not null).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, entry =>
            Assert.Equal(entry.Name, Assert.IsType<Commands.Framework.Typing.ParsedText.Call>(Commands.Framework.Typing.CommandText.Parse(entry.Example!.Replace("{film}", "Her", StringComparison.Ordinal), bench.Catalog)).Value.Command));
    }

    // Keys are whole literals wherever they are used, so that this search and a reader's find them.
    private static HashSet<string> UsedKeys() => KeysIn(source => Utterance.Matches(source).SelectMany(match => Literal.Matches(match.Groups[1].Value)));

    // A key may also be passed on before it is used: any literal that looks like one counts as a use.
    private static HashSet<string> Literals() => KeysIn(source => Literal.Matches(source));

    private static HashSet<string> KeysIn(Func<string, IEnumerable<Match>> literals)
    {
        var roots = _real.For("en").Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        return Repository.Sources(".cs", ".razor")
            .SelectMany(source => literals(source.Text))
            .Select(literal => literal.Groups[1].Value)
            .Where(key => roots.Contains(key.Split('.')[0]))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Places(Phrases say, string key) =>
        string.Join(' ', Place.Matches(say.Find(key) ?? "").Select(match => match.Value)
            // Which numbers are singular differs between languages, so the singular may write the number or not.
            .Where(place => !(place == "{n}" && key.EndsWith(".one", StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal));

    // The text in the brackets after say, Say, say.Rich, Problem and Find, up to the first argument.
    [GeneratedRegex("""(?:\b[sS]ay\s*\[|\bRich\(|\bProblem\(|\bnew\(|\bFind\()(?=([^\]()]*))""")]
    private static partial Regex Utterance { get; }

    [GeneratedRegex("""
        "([a-z]+(?:\.[a-z]+)+)"
        """)]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place { get; }
}
