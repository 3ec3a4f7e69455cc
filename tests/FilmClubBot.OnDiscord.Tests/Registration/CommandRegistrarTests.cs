using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.OnDiscord.Registration;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.OnDiscord.Tests.Hosting;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Commands;

namespace FilmClubBot.OnDiscord.Tests.Registration;

public sealed class CommandRegistrarTests
{
    private readonly Stage _stage = new("discord");

    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Renders_the_real_commands_as_Discord_accepts_them()
    {
        var locales = Locales.Load(Repository.Path("config", "locales"));
        var catalog = new CommandCatalog(CommandCatalog.In(typeof(CommandCatalog).Assembly), locales, []);

        Approved.Matches(new CommandJson(catalog, locales, "en", true).All().ToJsonString(_readable), "commands.json");
    }

    [Fact]
    public async Task Sends_nothing_when_Discord_has_the_commands_already()
    {
        await using var bench = new Bench();
        // As Discord gives them back: with what it adds.
        var stored = new CommandJson(_stage.Catalog, _stage.Locales, "en", false).All();
        foreach (var command in stored)
        {
            command!["id"] = "1";
            command["version"] = "2";
            command["nsfw"] = false;
            command["default_member_permissions"] = null;
            command["description"] ??= "";
        }

        bench.Answer = request => Bench.Json(request.Template.Contains("guilds", StringComparison.Ordinal) ? stored.ToJsonString() : "[]");
        var report = await bench.Get<CommandRegistrar>().Register(TestContext.Current.CancellationToken);

        Assert.False(report.HasChanges);
        Assert.Equal(["GET applications/{application.id}/guilds/{guild.id}/commands", "GET applications/{application.id}/commands"], bench.Sent.Select(sent => sent.Route));
    }

    [Fact]
    public async Task Takes_away_the_global_commands_which_the_guild_would_show_twice()
    {
        await using var bench = new Bench();
        var stored = new CommandJson(_stage.Catalog, _stage.Locales, "en", false).All();
        bench.Answer = request => request.Method != HttpMethod.Get ? default
            : Bench.Json(request.Template.Contains("guilds", StringComparison.Ordinal) ? stored.ToJsonString() : """[{ "name": "echo", "type": 1, "description": "Says it" }]""");

        var report = await bench.Get<CommandRegistrar>().Register(TestContext.Current.CancellationToken);

        Assert.Equal(["echo"], report.Removed);
        var cleared = Assert.Single(bench.Sent, sent => sent.Route == "PUT applications/{application.id}/commands");
        Assert.Empty(cleared.Body!.AsArray());
    }

    [Fact]
    public async Task Removes_the_commands_of_a_guild_that_is_no_longer_the_societys()
    {
        await using var bench = new Bench(options => options.GuildId = null);
        bench.Answer = request => request.Method == HttpMethod.Get ? Bench.Json("""[{ "name": "echo", "type": 1, "description": "Says it" }]""") : default;

        Assert.Equal(["echo"], await bench.Get<CommandRegistrar>().Clear("77", TestContext.Current.CancellationToken));

        var cleared = Assert.Single(bench.Sent, sent => sent.Request.Method == HttpMethod.Put);
        Assert.Equal(("PUT applications/{application.id}/guilds/{guild.id}/commands", "77"), (cleared.Route, cleared.Request.Arguments[^1]));
        Assert.Empty(cleared.Body!.AsArray());
    }

    [Fact]
    public async Task Overwrites_and_reports_what_changed()
    {
        await using var bench = new Bench(options => options.GuildId = null);
        var stored = new CommandJson(_stage.Catalog, _stage.Locales, "en", false).All();
        stored[0]!["description"] = "Old words";
        stored.RemoveAt(1);
        stored.Add(new JsonObject { ["name"] = "gone", ["type"] = 1, ["description"] = "x" });
        bench.Answer = request => request.Method == HttpMethod.Get ? Bench.Json(stored.ToJsonString()) : default;

        var report = await bench.Get<CommandRegistrar>().Register(TestContext.Current.CancellationToken);

        Assert.Equal(["film"], report.Added);
        Assert.Equal(["echo"], report.Changed);
        Assert.Equal(["gone"], report.Removed);
        Assert.Equal(["GET applications/{application.id}/commands", "PUT applications/{application.id}/commands"], bench.Sent.Select(sent => sent.Route));
        Assert.Equal(report.Count, bench.Sent[1].Body!.AsArray().Count);
    }

    [Fact]
    public async Task Explains_how_to_fix_a_rejection()
    {
        await using var bench = new Bench();
        bench.Answer = _ => throw new DiscordException("GET …: 401", System.Net.HttpStatusCode.Unauthorized, 0);

        var failure = await Assert.ThrowsAsync<UndeliverableException>(() => bench.Get<CommandRegistrar>().Register(TestContext.Current.CancellationToken));

        Assert.Contains("Discord:Token", failure.Message, StringComparison.Ordinal);
    }
}
