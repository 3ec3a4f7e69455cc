using System.Text.Json;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>
/// The real worker over HTTP with a Discord that we did not write: <c>discord-digital-twin</c> handles its requests, and interactions
/// come signed by Node's Ed25519.
/// </summary>
public sealed class DiscordTwinTests(DiscordTwinTests.Twin twin) : IClassFixture<DiscordTwinTests.Twin>
{
    private const int Message = 4, Update = 7, Modal = 9;

    [Fact]
    public async Task Registers_its_commands()
    {
        var discord = await twin.Guild();
        await using var worker = new WorkerProgram();
        discord.SetUp(worker, "Http");
        // The twin accepts default_member_permissions as a string only; Discord's document says a number. With a role there is none.
        worker.Set("Discord__ModeratorRoleIds__0", "800000000000000001");

        var run = await worker.Run("register");
        var names = (await discord.Script.Order("registered")).EnumerateArray().Select(name => name.GetString()).ToList();

        Assert.True(run.Exit == 0, run.Messages);
        Assert.Superset(new HashSet<string?> { "themes", "quotes", "rate", "link", "Save as quote" }, names.ToHashSet());
    }

    [Fact]
    public async Task Themes_completes_the_film_and_answers_from_its_reviews()
    {
        var discord = await twin.Guild();
        await using var worker = await Serving(discord, OwnFiles.Her);

        var (name, value) = Assert.Single(await discord.Completes("themes", "film", "he"));
        var answer = await discord.Command("themes", [new { name = "film", type = 3, value }]);

        Assert.Equal("Her (2013)", name);
        Assert.Equal(Message, Type(answer));
        Assert.Contains("loneliness", DiscordTwin.Words(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_pages_by_its_buttons_in_place()
    {
        var discord = await twin.Guild();
        await using var worker = await Serving(discord, Repository.Path("config", "sample-reviews"));

        var first = await discord.Command("quotes");
        var second = await discord.Press(first.GetProperty("data"), "Next");
        var back = await discord.Press(second.GetProperty("data"), "Previous");

        Assert.Equal(Update, Type(second));
        Assert.Equal(Update, Type(back));
        Assert.Equal(Quotations(first), Quotations(back));
        Assert.Empty(Quotations(first).Intersect(Quotations(second)));
    }

    [Fact]
    public async Task Rates_through_a_form()
    {
        var discord = await twin.Guild();
        await using var worker = await Serving(discord, OwnFiles.Her);

        var ratings = await discord.Command("ratings", [new { name = "show", type = 1, options = new[] { new { name = "film", type = 3, value = "Her" } } }]);
        var form = await discord.Press(ratings.GetProperty("data"), "Rate with a comment");
        var rated = await discord.Submit(form.GetProperty("data"), new Dictionary<string, string> { ["stars"] = "4.5", ["comment"] = "It stays with you." });
        var seen = await worker.Run("say", "/ratings film:Her");

        Assert.Equal(Modal, Type(form));
        Assert.Contains("It stays with you.", DiscordTwin.Words(rated), StringComparison.Ordinal);
        Assert.Contains("4.5 of 5 by 1 member", seen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_has_one_rating_once_the_accounts_are_linked()
    {
        var discord = await twin.Guild();
        await using var worker = await Serving(discord, OwnFiles.Her);
        await worker.Run("say", "/rate film:Her stars:2");

        var code = Regex.Match(DiscordTwin.Words(await discord.Command("link")), "code:([A-Z0-9]{4}-[A-Z0-9]{4})").Groups[1].Value;
        var linked = await worker.Run("say", $"/link code:{code}");
        await discord.Command("rate", [new { name = "film", type = 3, value = "Her" }, new { name = "stars", type = 3, value = "5" }]);
        var seen = await worker.Run("say", "/ratings film:Her");

        Assert.Equal(0, linked.Exit);
        Assert.Contains("5.0 of 5 by 1 member", seen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_moderators_command_to_a_member_and_runs_it_for_a_moderator()
    {
        var discord = await twin.Guild();
        await using var worker = await Serving(discord, OwnFiles.Her);

        var refused = await discord.Command("audit");
        var allowed = await discord.Command("audit", permissions: DiscordTwin.Moderator);

        Assert.Contains("/audit is for moderators", DiscordTwin.Words(refused), StringComparison.Ordinal);
        Assert.DoesNotContain("is for moderators", DiscordTwin.Words(allowed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Announces_a_review_that_is_published_while_it_runs()
    {
        var discord = await twin.Guild();
        await using var worker = new WorkerProgram();
        var folder = Directory.CreateDirectory(Path.Combine(worker.Folder, "reviews")).FullName;
        worker.Set("Reviews__Folder", folder);
        worker.Set("Reviews__PollInterval", "00:00:05");
        discord.SetUp(worker, "Http");
        // The files of the first import are the archive and are not announced.
        File.Copy(Repository.Path("config", "sample-reviews", "us-2019.txt"), Path.Combine(folder, "us.txt"));
        await worker.Serve();
        await worker.WaitForMessage("Imported: 1 new");

        File.Copy(OwnFiles.Her, Path.Combine(folder, "her.txt"));
        var announced = await discord.Shows("The Voice in the Other Room");

        Assert.Equal(DiscordTwin.Application, announced.GetProperty("author").GetProperty("id").GetString());
        Assert.Contains("Rate it", DiscordTwin.Words(announced), StringComparison.Ordinal);
    }

    private static async Task<WorkerProgram> Serving(DiscordTwin discord, string reviews)
    {
        var worker = new WorkerProgram();
        await worker.PrepareDatabase(reviews);
        discord.SetUp(worker, "Http");
        await worker.Serve();
        return worker;
    }

    private static int Type(JsonElement answer) => answer.GetProperty("type").GetInt32();

    private static HashSet<string> Quotations(JsonElement answer) =>
        [.. DiscordTwin.Words(answer).Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal))];

    /// <summary>One guild for all tests: each has a bot of its own there.</summary>
    public sealed class Twin : IAsyncDisposable
    {
        // Begun by a test, which alone can be skipped.
        private readonly Lazy<Task<DiscordTwin>> _guild = new(DiscordTwin.Start);

        public async ValueTask DisposeAsync()
        {
            if (_guild is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await (await _guild.Value).DisposeAsync();
        }

        internal Task<DiscordTwin> Guild() => _guild.Value;
    }
}
