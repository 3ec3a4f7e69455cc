using System.Reflection;
using System.Xml.Linq;
using FilmClubBot.Testing;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>Conventions of the repository that no compiler checks.</summary>
public sealed class RepositoryConventionTests
{
    private static readonly string[] _top = ["src", "tests", "config", "docs", "FilmClubBot.sln", "README.md", "appsettings.example.json", "Directory.Build.props", "Directory.Packages.props"];

    // What the program and its tests make, and what a user adds; .gitignore lists them.
    private static readonly string[] _made = ["data", "appsettings.json", "artifacts", "TestResults", "bin", "obj"];

    public static TheoryData<string> Assemblies => [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "FilmClubBot.*.dll")
        .Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => !name.Contains("Test", StringComparison.Ordinal))];

    [Fact]
    public void The_top_level_contains_only_the_expected_entries()
    {
        var visible = Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)).Where(name => !name.StartsWith('.'));

        Assert.Empty(visible.Except(_top, StringComparer.Ordinal).Except(_made, StringComparer.Ordinal));
    }

    [Fact]
    public void No_warning_is_suppressed_by_a_project()
    {
        var silencing = Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories)
            .Append(Repository.Path("Directory.Build.props"))
            .Where(file => XDocument.Load(file).Descendants("NoWarn").Any(element => element.Value.Length > 0));

        Assert.Empty(silencing);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_type_has_a_summary(string assembly)
    {
        var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml")).Descendants("member")
            .Where(member => member.Element("summary")?.Value.Trim().Length > 0 || member.Element("inheritdoc") is not null)
            .Select(member => (string)member.Attribute("name")!).ToHashSet(StringComparer.Ordinal);

        var silent = Assembly.Load(assembly).GetExportedTypes()
            .Where(type => type.Namespace?.StartsWith("FilmClubBot", StringComparison.Ordinal) == true && !IsGenerated(type))
            .Select(type => "T:" + type.FullName!.Replace('+', '.'))
            .Where(name => !documented.Contains(name));

        Assert.Empty(silent);
    }

    private static bool IsGenerated(Type type) =>
        type.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.IComponent)) || type.Name == "_Imports" || type.Namespace!.EndsWith("Migrations", StringComparison.Ordinal);
}
