using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilmClubBot.Commands.Tests.Documents;

/// <summary>Where a text, a document or the code names a command, there is that command.</summary>
[Collection(nameof(Documents))]
public partial class NamedCommandsTests
{
    // Pages of the web site, and a command of Slack's own.
    private static readonly string[] _others = ["/programme", "/films", "/invite @Film Club Bot"];

    // With the example of docs/adding-a-command.md, which that document names.
    private static readonly CommandCatalog _catalog = AddedCommand.Example.Catalog;
    private static readonly string _readme = Repository.Path("README.md");

    [Fact]
    public void Every_command_that_the_bot_names_is_there()
    {
        var named = Bench.Languages.All.SelectMany(say => say.Keys.SelectMany(key => Mention.Matches(say.Find(key)!).Select(mention => (Where: $"{say.Locale}: {key}", Mention: mention)))).ToList();
        Assert.True(named.Count > 50, "The search for commands in the locale files finds too few; correct its pattern.");
        Assert.Equal([], named.Where(entry => Named(entry.Mention) is null).Select(entry => $"{entry.Where} names {entry.Mention.Value}"));
    }

    [Fact]
    public void Every_command_that_a_document_names_is_there()
    {
        var spans = Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Append(_readme)
            .SelectMany(file => Spans(File.ReadAllText(file)).Select(text => (Where: Path.GetFileName(file), Text: text)))
            .Where(span => Typed.IsMatch(span.Text) && !_others.Contains(span.Text)).ToList();
        Assert.True(spans.Count > 100, "The search for commands in the documents finds too few; correct its pattern.");
        Assert.Equal([], spans.Where(span => !IsCommand(span.Text)).Select(span => $"{span.Where} names {span.Text}"));
    }

    [Fact]
    public void Every_command_in_the_readmes_table_is_there()
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
    public void No_code_writes_a_commands_name_into_a_text() => Assert.Equal(
        [],
        Sources("*.cs").Where(source => Names(source.Text)).SelectMany(source => CSharpSyntaxTree.ParseText(source.Text).GetRoot().DescendantTokens().Where(IsText).Select(token => (source.Path, Text: token.ValueText)))
            .Concat(Sources("*.razor"))
            .Where(text => Names(text.Text) && !_others.Contains(text.Text))
            .Select(found => $"{found.Path} writes \"{found.Text}\"; take CommandCall.Of<…>().Text, or NamedCalls outside of Commands."));

    [Fact]
    public void Every_call_in_the_code_names_options_that_its_command_takes()
    {
        var classes = new Bench().Catalog.Commands.ToDictionary(command => command.CommandType.Name);
        List<(string Path, string Class, string? Option)> named = [];
        foreach (var (path, text) in Sources("*.cs").Where(source => source.Text.Contains("CommandCall.Of<", StringComparison.Ordinal)))
        {
            var root = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
            foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                foreach (var command in ClassesOf(call, root))
                    named.AddRange(OptionsOf(call).DefaultIfEmpty("").Select(option => (path, command, option)));
            }
        }

        Assert.True(named.Count > 80, "The search for calls in the code finds too few; correct it.");
        Assert.Equal(
            [],
            named.Where(call => call.Option is null || !classes.TryGetValue(call.Class, out var command) || (call.Option.Length > 0 && command.Option(call.Option) is null))
                .Select(call => call.Option is null
                    ? $"{call.Path}: the options of {call.Class} are not named by literals."
                    : $"{call.Path}: {call.Class} has no option \"{call.Option}\", or is no command."));
    }

    // The classes that CommandCall.Of<T>(…) is for: T, or what T is where the method around it is called.
    private static IEnumerable<string> ClassesOf(InvocationExpressionSyntax call, SyntaxNode root)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: nameof(CommandCall) }, Name: GenericNameSyntax { Identifier.Text: nameof(CommandCall.Of) } of })
            return [];
        var argument = of.TypeArgumentList.Arguments[0].ToString();
        return call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { TypeParameterList: { } parameters } method && parameters.Parameters.ToList().FindIndex(parameter => parameter.Identifier.Text == argument) is >= 0 and var place
            ? root.DescendantNodes().OfType<GenericNameSyntax>().Where(name => name.Identifier.Text == method.Identifier.Text).Select(name => name.TypeArgumentList.Arguments[place].ToString())
            : [argument];
    }

    // The names of the options it gives, and of the one that a Select around it adds; null for a name that is no literal.
    private static IEnumerable<string?> OptionsOf(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
            yield return argument.Expression is TupleExpressionSyntax tuple ? Literal(tuple.Arguments[0].Expression) : null;
        if (call.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments, Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: nameof(Select) } } } })
            yield return Literal(arguments[2].Expression);
    }

    private static string? Literal(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: string text } ? text : null;

    private static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    private static IEnumerable<(string Path, string Text)> Sources(string pattern) =>
        Directory.EnumerateFiles(Repository.Path("src"), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(path => (path, File.ReadAllText(Repository.Path(path))));

    // "/feed list shows them all": the first two words where they are a command, or else the first.
    private static CommandDescriptor? Named(Match mention) =>
        _catalog.Find($"{mention.Groups["first"].Value} {mention.Groups["second"].Value}") ?? _catalog.Find(mention.Groups["first"].Value);

    private static bool Names(string text) => Mention.Matches(text).Any(mention => Named(mention) is not null);

    private static IEnumerable<string> Spans(string markdown) => Span.Matches(markdown).Select(span => span.Groups[1].Value.ReplaceLineEndings(" "));

    // A command that can be typed just so, but for a missing value, or a whole group.
    private static bool IsCommand(string text) =>
        CommandText.Parse(text, _catalog) is ParsedText.Call
        || _catalog.Commands.Any(command => command.Name.StartsWith(text[1..] + " ", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\p{L}\p{N}/:.…}<])/(?<first>[a-z]+)(?: (?<second>[a-z]+))?(?![\p{L}/])")]
    private static partial Regex Mention { get; }

    [GeneratedRegex("(?<!`)`([^`]+)`(?!`)")]
    private static partial Regex Span { get; }

    [GeneratedRegex("(<!-- Written by .*? -->).*?(<!-- The end )", RegexOptions.Singleline)]
    private static partial Regex Written { get; }

    // "/rate film:Her", but not "/healthz/live".
    [GeneratedRegex("^/[a-z]+(?: |$)")]
    private static partial Regex Typed { get; }
}
