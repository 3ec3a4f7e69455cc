using System.Text.Json;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Worker.Doctoring;
using FilmClubBot.Worker.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Worker.Tests.Verbs;

public sealed class DoctorTests
{
    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));

    [Fact]
    public async Task Prints_one_line_per_finding_and_fails_on_a_problem()
    {
        var (code, output) = await Run(false, Check("one", new Finding(FindingLevel.Ok, "Fine.")), Check("two", new Finding(FindingLevel.Problem, "No token.", "Set it.")));
        Assert.Equal(1, code);
        Assert.Contains("ok      one: Fine.", output, StringComparison.Ordinal);
        Assert.Contains("problem two: No token. Set it.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Warnung Datenbank: Little room.", "Problem Discord: No token.")]
    [InlineData("fr", "attention base de données: Little room.", "problème  Discord: No token.")]
    public async Task Names_the_levels_and_checks_in_the_societys_language(string locale, string warning, string problem)
    {
        var (_, output) = await RunChecks(false, [.. new[] { Check("database", new Finding(FindingLevel.Warning, "Little room.")), Check("Discord", new Finding(FindingLevel.Problem, "No token.")) }.Select(check => new DoctorCheck(check.Name, _ => check))], locale);
        Assert.Contains(warning, output, StringComparison.Ordinal);
        Assert.Contains(problem, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_not_a_failure() =>
        Assert.Equal(0, (await Run(false, Check("one", new Finding(FindingLevel.Warning, "Little room.", "Make room.")))).Code);

    [Fact]
    public async Task A_check_that_throws_is_a_problem_and_the_other_checks_still_run()
    {
        var broken = new Mock<IDoctorCheck>();
        broken.Setup(check => check.Name).Returns("broken");
        broken.Setup(check => check.Examine(It.IsAny<Phrases>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidDataException("Torn."));
        var (code, output) = await Run(false, broken.Object, Check("next", new Finding(FindingLevel.Ok, "Fine.")));
        Assert.Equal(1, code);
        Assert.Contains("problem broken: Torn.", output, StringComparison.Ordinal);
        Assert.Contains("next: Fine.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_whose_settings_are_wrong_is_skipped_and_the_others_still_run()
    {
        var (code, output) = await RunChecks(
            false,
            [new("settings", _ => Check("settings", new Finding(FindingLevel.Problem, "Club:TimeZone is wrong."))), new("database", _ => throw new OptionsValidationException("a", typeof(object), ["Club:TimeZone is wrong."])), new("one", _ => Check("one", new Finding(FindingLevel.Ok, "Fine.")))]);
        Assert.Equal(1, code);
        Assert.Contains("problem settings: Club:TimeZone is wrong.", output, StringComparison.Ordinal);
        Assert.Contains("warning database: Not checked", output, StringComparison.Ordinal);
        Assert.Contains("ok      one: Fine.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_json_for_scripts()
    {
        var (_, output) = await Run(true, Check("one", new Finding(FindingLevel.Warning, "Little room.", "Make room.")));
        using var json = JsonDocument.Parse(output);
        var finding = json.RootElement[0];
        Assert.Equal(("one", "warning", "Make room."), (finding.GetProperty("check").GetString(), finding.GetProperty("level").GetString(), finding.GetProperty("fix").GetString()));
    }

    [Theory]
    [InlineData("The file is damaged.", "Restore it.", "The file is damaged.", "Restore it.")]
    [InlineData("The server refuses the user. Correct Username.", null, "The server refuses the user. Correct Username.", null)]
    [InlineData(null, null, "“club” does not have the schema of this version.", "The next start brings it up to date.")]
    public async Task A_databases_fix_is_its_own(string? problem, string? fix, string finding, string? findingFix)
    {
        var database = new Mock<Database>();
        database.Setup(one => one.Name).Returns("club");
        database.Setup(one => one.Upgrade).Returns("The next start brings it up to date.");
        database.Setup(one => one.Exists(It.IsAny<CancellationToken>())).ReturnsAsync(true);
        database.Setup(one => one.FindProblem(It.IsAny<CancellationToken>())).ReturnsAsync(problem is null ? null : new DatabaseProblem(problem, fix));

        var found = Assert.Single(await new DatabaseExamination(database.Object).Examine(_locales.For("en"), TestContext.Current.CancellationToken));

        Assert.Equal((finding, findingFix), (found.What, found.Fix));
    }

    [Theory]
    [InlineData(null, null, FindingLevel.Ok, "makes no copies of its own")]
    [InlineData("copies", null, FindingLevel.Warning, "has no copy yet")]
    [InlineData("copies", "20261129T030000Z", FindingLevel.Ok, "is of 2026-11-29 03:00 UTC.")]
    [InlineData("copies", "20261128T020000Z", FindingLevel.Warning, "is of 2026-11-28 02:00 UTC; it should be younger than 25 hours")]
    public async Task Reports_the_age_of_the_latest_copy(string? name, string? copy, FindingLevel level, string what)
    {
        var root = Directory.CreateTempSubdirectory("filmclub-");
        try
        {
            var folder = name is null ? null : Path.Combine(root.FullName, name);
            if (copy is not null)
                await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(folder!).FullName, $"filmclub-{copy}.db"), "copy", TestContext.Current.CancellationToken);
            var database = Mock.Of<Database>(one => one.BackupSuffix == ".db");
            var settings = Options.Create(new StorageOptions { Backups = new() { Folder = folder } });

            var found = Assert.Single(await new BackupsExamination(database, settings, FakeClock.FromUtc(2026, 11, 29, 4, 0, 0)).Examine(_locales.For("en"), TestContext.Current.CancellationToken));

            Assert.Equal(level, found.Level);
            Assert.Contains(what, found.What, StringComparison.Ordinal);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(false, FindingLevel.Warning, "2 founded clubs are in the database and not served: Hosting:ManyClubs is not set.")]
    [InlineData(true, FindingLevel.Ok, "2 founded clubs are served.")]
    public async Task Counts_the_clubs_that_were_founded_and_did_not_leave(bool isHost, FindingLevel level, string what)
    {
        var database = new Mock<Database>();
        database.Setup(one => one.Exists(It.IsAny<CancellationToken>())).ReturnsAsync(true);
        database.Setup(one => one.IsReady(It.IsAny<CancellationToken>())).ReturnsAsync(true);
        var directory = new Mock<IClubDirectory>();
        directory.Setup(one => one.All(It.IsAny<CancellationToken>())).ReturnsAsync([Listed(1), Listed(2), Listed(3, ClubState.Left), Listed(4)]);

        var found = Assert.Single(await new ClubsExamination(database.Object, directory.Object, Options.Create(new HostingOptions { ManyClubs = isHost })).Examine(_locales.For("en"), TestContext.Current.CancellationToken));

        Assert.Equal((level, what), (found.Level, found.What));
    }

    private static ListedClub Listed(int id, ClubState state = ClubState.Active) => new(new(new(id), "Club", DateTimeZone.Utc, "en"), state, null, null);

    private static IDoctorCheck Check(string name, Finding finding)
    {
        var check = new Mock<IDoctorCheck>();
        check.Setup(port => port.Name).Returns(name);
        check.Setup(port => port.Examine(It.IsAny<Phrases>(), It.IsAny<CancellationToken>())).ReturnsAsync([finding]);
        return check.Object;
    }

    private static Task<(int Code, string Output)> Run(bool json, params IDoctorCheck[] checks) => RunChecks(json, [.. checks.Select(check => new DoctorCheck(check.Name, _ => check))]);

    private static async Task<(int Code, string Output)> RunChecks(bool json, IReadOnlyList<DoctorCheck> checks, string locale = "en")
    {
        await using var provider = new ServiceCollection().BuildServiceProvider();
        await using var output = new StringWriter();
        return (await Doctor.Run(checks, provider, _locales.For(locale), json, output, TestContext.Current.CancellationToken), output.ToString());
    }
}
