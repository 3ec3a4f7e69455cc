using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilmClubBot.Commands.Tests.Documents;

/// <summary>Where a text of the bot, a document or the code names a command, there is that command.</summary>
[Collection(nameof(Documents))]
public partial class NamedCommandsTests
{
    // Pages of the web site, a command of Slack's own, and the name of /me there.
    private static readonly string[] _others = ["/mydata", "/privacy", "/terms", "/stats", "/programme", "/films", "/add", "/brochure", "/letter", "/preview", "/login", "/logout", "/invite @Film Club Bot"];

    // Messages name Slack's own command that invites the bot to a channel.
    private const string SlacksOwn = "invite";

    // With the example of docs/adding-a-command.md, which that document names.
    private static readonly CommandCatalog _catalog = AddedCommand.Example.Catalog;
    private static readonly string _readme = Repository.Path("README.md");

    [Fact]
    public void Every_command_that_the_bot_mentions_exists()
    {
        var named = Bench.Languages.All.SelectMany(say => say.Keys.SelectMany(key => Mention.Matches(say.Find(key)!).Select(mention => (Where: $"{say.Locale}: {key}", Mention: mention)))).ToList();
        Assert.True(named.Count > 50, "The search for commands in the locale files finds too few; correct its pattern.");
        Assert.Equal([], named.Where(entry => Named(entry.Mention) is null).Select(entry => $"{entry.Where} names {entry.Mention.Value}"));
    }

    [Fact]
    public void Every_command_that_a_document_mentions_exists()
    {
        var spans = Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Append(_readme)
            .SelectMany(file => Spans(File.ReadAllText(file)).Select(text => (Where: Path.GetFileName(file), Text: text)))
            .Where(span => Typed.IsMatch(span.Text) && !_others.Contains(span.Text)).ToList();
        Assert.True(spans.Count > 100, "The search for commands in the documents finds too few; correct its pattern.");
        Assert.Equal([], spans.Where(span => !IsCommand(span.Text)).Select(span => $"{span.Where} names {span.Text}"));
    }

    [Fact]
    public void Every_command_in_the_readmes_table_exists()
    {
        var rows = File.ReadLines(_readme).Where(line => line.StartsWith("| `/", StringComparison.Ordinal)).Select(line => line.Split('|')[1]).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            // "`/screening next` `list`": a word alone is another of the group.
            var group = "";
            foreach (var text in Spans(row))
            {
                var command = text.StartsWith('/') ? text : $"{group} {text}";
                Assert.True(IsCommand(command), $"README.md names {command}, which is no command.");
                group = command.Split(' ')[0];
            }
        }
    }

    [Fact]
    public void The_readme_lists_every_command_of_the_top_level()
    {
        var names = new Bench().Catalog.Commands.Select(command => command.Name.Split(' ')[0]).Distinct().Select(name => $"`/{name}`");
        Approved.IsPublished(Written.Replace(File.ReadAllText(_readme), $"$1\n{string.Join(' ', names)}\n$2"), "README.md");
    }

    [Fact]
    public void Every_command_that_the_code_mentions_in_a_text_exists() => Assert.Equal(
        [],
        Texts().Where(text => text.Value.Contains(' ', StringComparison.Ordinal))
            .SelectMany(text => Mention.Matches(text.Value).Where(mention => Named(mention) is null && mention.Groups["first"].Value != SlacksOwn).Select(mention => $"{text.Path} names {mention.Value}")));

    [Fact]
    public void No_text_in_the_code_consists_of_a_command_only() => Assert.Equal(
        [],
        Texts().Where(text => IsAlone.IsMatch(text.Value) && _catalog.Find(text.Value[1..]) is not null && !_others.Contains(text.Value))
            .Select(text => $"{text.Path} has \"{text.Value}\", which could be a web page too; take new CommandCall(\"{text.Value[1..]}\").Text, which is checked."));

    // The texts of the code's string literals; only files that have a slash and a word in one are parsed.
    private static IEnumerable<(string Path, string Value)> Texts() =>
        Repository.Sources(".cs").Where(source => Mention.IsMatch(source.Text))
            .SelectMany(source => CSharpSyntaxTree.ParseText(source.Text).GetRoot().DescendantTokens().Where(IsText).Select(token => (source.Path, token.ValueText)));

    private static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    // "/feeds list shows them all": the first two words where they are a command, or else the first.
    private static CommandDescriptor? Named(Match mention) =>
        _catalog.Find($"{mention.Groups["first"].Value} {mention.Groups["second"].Value}") ?? _catalog.Find(mention.Groups["first"].Value);

    private static IEnumerable<string> Spans(string markdown) => Span.Matches(markdown).Select(span => span.Groups[1].Value.ReplaceLineEndings(" "));

    // A command that can be typed just so, but for a missing value, or a whole group.
    private static bool IsCommand(string text) =>
        CommandText.Parse(text, _catalog) is ParsedText.Call
        || _catalog.Commands.Any(command => command.Name.StartsWith(text[1..] + " ", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\p{L}\p{N}/:.…}<])/(?<first>[a-z]+)(?: (?<second>[a-z]+))?(?![\p{L}\p{N}/-])")]
    private static partial Regex Mention { get; }

    [GeneratedRegex("^/[a-z]+$")]
    private static partial Regex IsAlone { get; }

    [GeneratedRegex("(?<!`)`([^`]+)`(?!`)")]
    private static partial Regex Span { get; }

    [GeneratedRegex("(<!-- Written by .*? -->).*?(<!-- The end )", RegexOptions.Singleline)]
    private static partial Regex Written { get; }

    // "/rate film:Her", but not "/healthz/live".
    [GeneratedRegex("^/[a-z]+(?: |$)")]
    private static partial Regex Typed { get; }
}
