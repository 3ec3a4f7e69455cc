using System.Reflection;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Testing;

namespace FilmClubBot.Commands.Tests.Documents;

/// <summary>Who follows <c>docs/adding-a-command.md</c> to the letter has a command that works.</summary>
public partial class AddingACommandTests
{
    private static AddedCommand Example => AddedCommand.Example;

    [Fact]
    public void A_command_consists_of_a_class_its_test_and_its_texts_in_every_language() => Assert.Equal(
        Directory.EnumerateDirectories(Repository.Path("config", "locales")).Select(folder => $"config/locales/{Path.GetFileName(folder)}/commands.json")
            .Append(Example.Class.Path).Append(Example.Test.Path).Order(StringComparer.Ordinal),
        Example.Files.Select(file => file.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Its_class_and_test_are_in_the_folders_of_their_namespaces() => Assert.All([Example.Class, Example.Test], file =>
    {
        var parts = file.Path.Split('/');
        Assert.Contains($"namespace {string.Join('.', parts[1..^1])};", file.Text, StringComparison.Ordinal);
        Assert.Contains($"class {Path.GetFileNameWithoutExtension(file.Path)}", file.Text, StringComparison.Ordinal);
    });

    [Fact]
    public async Task Its_own_test_passes()
    {
        var facts = Example.Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FactAttribute>() is not null).ToList();
        Assert.NotEmpty(facts);
        foreach (var fact in facts)
        {
            if (fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), null) is Task run)
                await run;
        }
    }

    [Fact]
    public void Its_texts_exist_in_every_language_and_are_all_used()
    {
        var added = Example.Locales.All.ToDictionary(say => say.Locale, say => say.Keys.Where(key => key.StartsWith(Example.Command.Key + ".", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList());
        Assert.All(added.Values, keys => Assert.Equal(added[Locales.Fallback], keys));
        Assert.Equal(
            [],
            added[Locales.Fallback].Except(CommandPhrases.KeysOf(Example.Command)).Where(key =>
                key != $"{Example.Command.Key}.example" && !Example.Class.Text.Contains($"\"{key}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_appears_in_help_completion_and_forms()
    {
        var bench = new Bench(Example.Catalog, Example.Locales, []);
        var typed = "/" + Example.Command.Name;

        Assert.Contains(typed, Bench.Text(await bench.Run("/help")), StringComparison.Ordinal);
        Assert.Contains("For example: " + typed, Bench.Text(await bench.Run("/help " + Example.Command.Name)), StringComparison.Ordinal);
        Assert.Contains((await bench.Complete(typed[..^1])).Items, item => item.Label.StartsWith(typed, StringComparison.Ordinal));
        Assert.Equal(Example.Command.Options.Select(option => option.Name), (await bench.Run(typed)).Form!.Fields.Select(field => field.Option));
        Assert.Contains($"### {typed}\n", CommandReference.Write(Example.Catalog, Example.Locales.For("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void Approved_files_are_renewed_as_documented() =>
        Assert.Equal(Approved.Renewal, Renewal.Match(File.ReadAllText(Repository.Path("docs", "adding-a-command.md"))).Groups[1].Value);

    [GeneratedRegex("```\n(dotnet test .*)\n```")]
    private static partial Regex Renewal { get; }
}
