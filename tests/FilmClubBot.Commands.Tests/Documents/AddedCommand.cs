using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilmClubBot.Commands.Tests.Documents;

/// <summary>
/// The example of <c>docs/adding-a-command.md</c>, compiled and added to the bot's own commands: what a newcomer has who copied it.
/// Where the repository contains the example too, because somebody is trying it out, the document's version is used.
/// </summary>
internal sealed partial class AddedCommand
{
    // Commands and Commands.Tests let an assembly of this name see their internals.
    private const string AssemblyName = "FilmClubBot.DocumentedExample";

    // What the build adds to every file of a test project.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Xunit;
        """;

    private const string UnusedUsing = "CS8019", IsImportedToo = "CS0436";

    private AddedCommand()
    {
        Files = FilesIn(File.ReadAllText(Repository.Path("docs", "adding-a-command.md")));
        Class = Files.Single(file => file.Path.StartsWith("src/", StringComparison.Ordinal));
        Test = Files.Single(file => file.Path.StartsWith("tests/", StringComparison.Ordinal));
        Assembly = Compile(Class.Text, Test.Text);
        Locales = new(Directory.EnumerateDirectories(Repository.Path("config", "locales")).Select(folder => Phrases.Parse(
            Path.GetFileName(folder),
            Directory.EnumerateFiles(folder, "*.json").Select(file => (Path.GetFileName(file), WithExample(file))))));
        Command = CommandDescriptor.Of(CommandCatalog.In(Assembly).Single());
        Catalog = new(
            CommandCatalog.In(typeof(CommandCatalog).Assembly).Where(type => type.FullName != Command.CommandType.FullName).Append(Command.CommandType),
            Locales,
            [new DiscordCommandLimits(), new SlackCommandLimits()]);
    }

    /// <summary>The one of this run.</summary>
    public static AddedCommand Example { get; } = new();

    /// <summary>What is to be written, by path, in the document's order.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; }

    public (string Path, string Text) Class { get; }

    public (string Path, string Text) Test { get; }

    public Assembly Assembly { get; }

    /// <summary>The bot's words and the example's.</summary>
    public Locales Locales { get; }

    /// <summary>The bot's commands and the example, checked as at start-up.</summary>
    public CommandCatalog Catalog { get; }

    public CommandDescriptor Command { get; }

    // A block of code goes into the file that was named last before it.
    private static List<(string Path, string Text)> FilesIn(string document)
    {
        List<(string Path, string Text)> files = [];
        string? path = null;
        foreach (Match match in PathOrBlock.Matches(document))
        {
            if (match.Groups["path"].Success)
                path = match.Groups["path"].Value;
            else if (match.Groups["language"].Length > 0)
                files.Add((path ?? throw new FormatException("docs/adding-a-command.md names no file for its first block."), match.Groups["text"].Value));
        }

        return files;
    }

    private string WithExample(string file)
    {
        var json = File.ReadAllText(file);
        if (Files.SingleOrDefault(added => Repository.Path(added.Path.Split('/')) == file) is not { Text: { } text })
            return json;
        var words = JsonNode.Parse(json)!.AsObject();
        foreach (var (group, added) in JsonNode.Parse($"{{{text}}}")!.AsObject())
            words[group] = added!.DeepClone();
        return words.ToJsonString();
    }

    private static Assembly Compile(string source, string test)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        SyntaxTree[] written = [CSharpSyntaxTree.ParseText(source, parse), CSharpSyntaxTree.ParseText(test, parse)];

        // The test's Bench is the one of its own namespace before that of the other tests.
        var bench = $$"""
            namespace {{Namespace.Match(test).Groups[1].Value}};

            internal sealed class Bench(params FilmClubBot.Domain.Films.Film[] films) : FilmClubBot.Commands.Tests.Bench(
                FilmClubBot.Commands.Tests.Documents.AddedCommand.Example.Catalog,
                FilmClubBot.Commands.Tests.Documents.AddedCommand.Example.Locales,
                films);
            """;
        var compilation = CSharpCompilation.Create(
            AssemblyName,
            [.. written, CSharpSyntaxTree.ParseText(bench, parse), CSharpSyntaxTree.ParseText(ImplicitUsings, parse)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([KeyValuePair.Create(IsImportedToo, ReportDiagnostic.Suppress)]));
        using var image = new MemoryStream();
        var problems = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning || (problem.Id == UnusedUsing && written.Contains(problem.Location.SourceTree)));
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        image.Position = 0;
        return new AssemblyLoadContext(AssemblyName).LoadFromStream(image);
    }

    [GeneratedRegex(@"`(?<path>(?:src|tests|config)/[^`\s]+\.\w+)`|^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PathOrBlock { get; }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace { get; }
}
