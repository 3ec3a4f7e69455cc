using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Tests.Hosting;
using FilmClubBot.Testing.Commands;

namespace FilmClubBot.OnDiscord.Tests.Answering;

/// <summary>Who is heard: a correctly signed interaction of a stranger's guild changes nothing, on no path.</summary>
public sealed class StrangersTests : IAsyncDisposable
{
    private const string Echo = """{ "id": "1", "name": "echo", "type": 1, "options": [{ "name": "text", "type": 3, "value": "hello" }] }""";
    private const string Typing = """{ "id": "1", "name": "film", "type": 1, "options": [{ "name": "film", "type": 3, "value": "a", "focused": true }] }""";
    private static readonly string _manager = Fixtures.Member(permissions: "32");

    private readonly Bench _bench = new(options => options.GuildId = null);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    public static TheoryData<string> Paths =>
    [
        Fixtures.Command(Echo, _manager),
        Fixtures.Command("""{ "id": "1", "name": "hide", "type": 1 }""", _manager),
        Fixtures.Press("r00:hide", member: _manager),
        Fixtures.Press("s00:film:film", """["=Her (2013)"]""", member: _manager),
        Fixtures.Submit("f00:film", ("film", "Her"), ("stars", "4")),
        Fixtures.OnMessage("Words", _manager),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Nothing_of_an_unconfirmed_guild_is_carried_out(string interaction)
    {
        var reply = await _bench.Do(interaction);

        Assert.Equal(4, (int)reply["type"]!);
        Assert.NotEqual(0, (int)reply["data"]!["flags"]! & CardRenderer.Ephemeral);
        Assert.DoesNotContain("hello", reply.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(await Bound());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Everybody_of_another_guild_is_refused_once_one_is_confirmed(string interaction)
    {
        await Confirm("41");

        Assert.Contains("belongs to The Lantern Film Society", (await _bench.Do(interaction.Replace("\"guild_id\": \"41\"", "\"guild_id\": \"40\"", StringComparison.Ordinal))).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_direct_message_is_refused(string interaction)
    {
        await Confirm("41");

        Assert.Contains("belongs to The Lantern Film Society", (await _bench.Do(interaction.Replace("\"guild_id\": \"41\", ", "", StringComparison.Ordinal))).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_suggested_to_strangers()
    {
        Assert.Empty((await _bench.Do(Fixtures.Typing(Typing)))["data"]!["choices"]!.AsArray());
        await Confirm("41");
        Assert.NotEmpty((await _bench.Do(Fixtures.Typing(Typing)))["data"]!["choices"]!.AsArray());
    }

    [Fact]
    public async Task Only_a_member_who_may_manage_the_guild_is_asked()
    {
        Assert.Equal([GuildQuestion.ConfirmId], CustomIds(await _bench.Do(Fixtures.Command(Echo, _manager))));
        var refused = await _bench.Do(Fixtures.Command(Echo));
        Assert.Empty(CustomIds(refused));
        Assert.Contains("may manage this server", refused.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2048")]
    [InlineData("16")]
    public async Task The_button_works_for_nobody_else(string permissions)
    {
        await _bench.Do(Fixtures.Press(GuildQuestion.ConfirmId, flags: CardRenderer.Ephemeral, member: Fixtures.Member("""["42"]""", permissions)));

        Assert.Null(await Bound());
    }

    [Fact]
    public async Task A_confirmed_guild_is_heard_and_the_second_one_is_not()
    {
        _bench.Answer = request => request.Method == HttpMethod.Get ? Bench.Json("[]") : default;
        var confirmed = await Confirm("41");
        var late = await Confirm("40");
        await _bench.Drain();

        Assert.Equal(7, (int)confirmed["type"]!);
        Assert.Contains("This is the server of The Lantern Film Society", confirmed.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("belongs to The Lantern Film Society", late.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("41", "61", "Ada"), (await Bound()) is { } bound ? (bound.Id, bound.By.ExternalId, bound.By.Name) : default);
        Assert.Contains("Ada (Member, en): hello", (await _bench.Do(Fixtures.Command(Echo))).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(_bench.Sent, sent => sent.Route == "PUT applications/{application.id}/guilds/{guild.id}/commands" && sent.Request.Arguments[1] == "41");
    }

    [Fact]
    public async Task A_confirmation_that_cannot_be_stored_is_explained_and_can_be_repeated()
    {
        var workspaces = (FakeWorkspaces)_bench.Get<IBoundWorkspaces>();
        workspaces.Failure = new StorageUnavailableException("The disk is full.");
        Assert.Contains("Nothing can be stored at the moment", (await Confirm("41")).ToJsonString(), StringComparison.Ordinal);
        workspaces.Failure = new ConflictException("Another writer was faster.");
        Assert.Contains("That did not work", (await Confirm("41")).ToJsonString(), StringComparison.Ordinal);
        workspaces.Failure = null;
        Assert.Contains("This is the server of", (await Confirm("41")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binding_that_was_undone_is_no_longer_heard()
    {
        await Confirm("41");
        await _bench.Get<SocietyWorkspaces>().Unbind(Platform.Discord, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("hello", (await _bench.Do(Fixtures.Command(Echo))).ToJsonString(), StringComparison.Ordinal);
        await Confirm("40");
        Assert.Equal("40", (await Bound())?.Id);
    }

    [Fact]
    public async Task A_binding_that_another_process_undid_is_obeyed_for_some_seconds()
    {
        await Confirm("41");
        Assert.Contains("hello", (await _bench.Do(Fixtures.Command(Echo))).ToJsonString(), StringComparison.Ordinal);
        await _bench.Get<IBoundWorkspaces>().Unbind(Platform.Discord, TestContext.Current.CancellationToken);

        Assert.Contains("hello", (await _bench.Do(Fixtures.Command(Echo))).ToJsonString(), StringComparison.Ordinal);
        _bench.Time.Advance(SocietyWorkspaces.Validity);
        Assert.DoesNotContain("hello", (await _bench.Do(Fixtures.Command(Echo))).ToJsonString(), StringComparison.Ordinal);
        Assert.Null(await Bound());
    }

    [Fact]
    public async Task The_setting_counts_whatever_was_confirmed()
    {
        await Confirm("40");
        _bench.Options.GuildId = "41";

        Assert.Contains("hello", (await _bench.Do(Fixtures.Command(Echo))).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hello", (await _bench.Do(Fixtures.Command(Echo, guild: "40"))).ToJsonString(), StringComparison.Ordinal);
    }

    private Task<JsonObject> Confirm(string guild) => _bench.Do(
        Fixtures.Press(GuildQuestion.ConfirmId, flags: CardRenderer.Ephemeral, member: _manager).Replace("\"guild_id\": \"41\"", $"\"guild_id\": \"{guild}\"", StringComparison.Ordinal));

    private Task<BoundWorkspace?> Bound() => _bench.Get<SocietyWorkspaces>().Bound(Platform.Discord, TestContext.Current.CancellationToken);

    private static List<string> CustomIds(JsonNode reply) => reply["data"]!["components"]![0]!["components"]!.AsArray()
        .SelectMany(part => part!["components"]?.AsArray() ?? []).Select(button => (string)button!["custom_id"]!).ToList();
}
