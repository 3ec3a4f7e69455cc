using System.Xml.Linq;
using FilmClubBot.Testing;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>Dependencies point one way: see docs/architecture.md.</summary>
public sealed class DependencyRuleTests
{
    private static readonly Dictionary<string, string[]> _mayKnow = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["TextAnalysis"] = ["Domain"],
        ["Feeds"] = ["Domain"],
        ["WrittenTimes"] = ["Domain"],
        ["Commands"] = ["Domain", "WrittenTimes"],
        ["Storage"] = ["Domain", "TextAnalysis", "Feeds", "Commands"],
        ["SignedRequests"] = [],
        ["OnDiscord"] = ["Domain", "Commands", "SignedRequests"],
        ["OnSlack"] = ["Domain", "Commands", "SignedRequests"],
        ["OnWeb"] = ["Domain", "Commands"],
        ["Mail"] = ["Domain", "Commands"],
        ["ModelReading"] = ["Domain", "TextAnalysis"],
        ["Meaning"] = ["Domain", "Commands"],
        ["Drawing"] = ["Domain", "Commands"],
        ["Worker"] = ["Domain", "TextAnalysis", "Feeds", "Commands", "Storage", "OnDiscord", "OnSlack", "OnWeb", "Mail", "ModelReading", "Meaning", "Drawing"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles().Select(Name)];

    [Fact]
    public void Every_project_is_listed_in_the_rule() =>
        Assert.Equal(_mayKnow.Keys.Order(StringComparer.Ordinal), ProjectFiles().Select(Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_rule_permits(string project)
    {
        var known = References(project, "ProjectReference").Select(reference => Name(reference.Replace('\\', '/')));

        Assert.Empty(known.Except(_mayKnow[project], StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_depends_on_noda_time_only() =>
        Assert.Equal(["NodaTime"], References("Domain", "PackageReference"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_worker_knows_the_scheduler(string project)
    {
        if (project != "Worker")
            Assert.DoesNotContain(References(project, "PackageReference"), package => package.StartsWith("Quartz", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_drawing_knows_the_drawing_library(string project)
    {
        if (project != "Drawing")
            Assert.DoesNotContain(References(project, "PackageReference"), package => package.Contains("ScottPlot", StringComparison.Ordinal) || package.Contains("Skia", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_mail_knows_the_mail_library(string project)
    {
        if (project != "Mail")
            Assert.DoesNotContain(References(project, "PackageReference"), package => package.StartsWith("MailKit", StringComparison.Ordinal) || package.StartsWith("MimeKit", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_storage_knows_the_database(string project)
    {
        if (project != "Storage")
            Assert.DoesNotContain(References(project, "PackageReference"), package => package.Contains("EntityFrameworkCore", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_tests(string project) =>
        Assert.True(File.Exists(Repository.Path("tests", $"FilmClubBot.{project}.Tests", $"FilmClubBot.{project}.Tests.csproj")), $"tests/FilmClubBot.{project}.Tests is missing.");

    private static IEnumerable<string> ProjectFiles() => Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path).Replace("FilmClubBot.", "", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.Path("src", $"FilmClubBot.{project}", $"FilmClubBot.{project}.csproj"))
            .Descendants(kind).Select(reference => (string)reference.Attribute("Include")!);
}
