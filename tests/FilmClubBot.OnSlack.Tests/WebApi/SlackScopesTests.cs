using System.Text.RegularExpressions;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing;

namespace FilmClubBot.OnSlack.Tests.WebApi;

/// <summary>The scopes that are requested are those of the methods that the code calls.</summary>
public sealed partial class SlackScopesTests
{
    [Fact]
    public void Every_method_of_the_code_is_listed_with_its_scopes_and_no_other()
    {
        string[] lists = ["SlackScopes.cs", "SlackMethods.cs"];
        var called = Directory.EnumerateFiles(Repository.Path("src", "FilmClubBot.OnSlack"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !lists.Contains(Path.GetFileName(file)))
            .SelectMany(file => Quoted.Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Where(name => SlackMethods.All.Any(method => method.Name == name));
        Assert.Equal(SlackScopes.OfMethods.Keys.Order(StringComparer.Ordinal), called.Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(?<name>[a-z]+(?:\\.[A-Za-z]+)+)\"")]
    private static partial Regex Quoted { get; }
}
