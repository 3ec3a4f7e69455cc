using System.Text.Json;
using System.Text.RegularExpressions;
using FilmClubBot.OnWeb.Tests.Hosting;
using FilmClubBot.Testing;

namespace FilmClubBot.OnWeb.Tests.Wording;

public partial class WebTextsTests
{
    [Fact]
    public void Are_the_same_in_every_language() => Assert.All(TestLocales.Languages, language => Assert.Equal(Keys("en"), Keys(language)));

    [Fact]
    public void Ask_for_the_same_arguments_in_every_language() =>
        Assert.All(TestLocales.Languages, language => Assert.All(Keys("en"), key => Assert.Equal(Arguments("en", key), Arguments(language, key))));

    [Fact]
    public void Are_exactly_those_that_the_page_uses()
    {
        var source = string.Concat(Directory.EnumerateFiles(Repository.Path("src", "FilmClubBot.OnWeb"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var used = UsedKey.Matches(source).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(used, Keys("en").Select(key => Counted.Replace(key, "")).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<string> Keys(string language) =>
        [.. Texts(language).Select(text => text.Key).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Arguments(string language, string key) =>
        Placeholder.Matches(Texts(language).Single(text => text.Key == key).Text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static List<(string Key, string Text)> Texts(string language)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(TestLocales.WebFile(language)));
        return [.. Leaves(file.RootElement, "")];
    }

    private static IEnumerable<(string Key, string Text)> Leaves(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.String
            ? [(path, element.GetString()!)]
            : [.. element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))];

    [GeneratedRegex("\"(web\\.[a-z.]+)\"")]
    private static partial Regex UsedKey { get; }

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex Counted { get; }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder { get; }
}
