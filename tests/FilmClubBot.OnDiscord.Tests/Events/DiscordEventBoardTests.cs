using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnDiscord.Events;
using FilmClubBot.OnDiscord.Guilds;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Tests.Hosting;
using FilmClubBot.Testing.Commands;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnDiscord.Tests.Events;

/// <summary>The guild's list of events, against a Discord that refuses what Discord refuses.</summary>
public sealed class DiscordEventBoardTests : IAsyncLifetime
{
    private const string Nonce = "0123456789ab";
    private static readonly Instant _start = Instant.FromUtc(2099, 11, 27, 19, 0);
    private static readonly EventText _her = new("Her (2013)", "Takes: 2 h 6 min\nContent notes: none", "Lecture hall 2", _start, _start + Duration.FromHours(2));

    private readonly DiscordOptions _options = new() { ApplicationId = $"{DiscordSimulator.Application}", GuildId = $"{DiscordSimulator.GuildId}" };
    private DiscordSimulator _discord = null!;
    private ServiceProvider _services = null!;
    private DiscordEventBoard _board = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordSimulator.Start();
        (_options.Token, _options.ApiBaseUrl) = (_discord.Token, _discord.ApiBaseUrl);
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(Options.Create(_options)).AddLogging().AddDiscordRest()
            .AddSingleton(Bench.Society).AddSingleton<IBoundWorkspaces, FakeWorkspaces>().AddSingleton<SocietyWorkspaces>().AddSingleton<HomeGuild>().BuildServiceProvider();
        _board = new(_services.GetRequiredService<IDiscordApi>(), _services.GetRequiredService<HomeGuild>(), new LabelledCover(), Options.Create(_options));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task An_event_has_a_cover_that_changes_with_its_name_alone()
    {
        var made = await _board.Create(_her, Nonce, Stop);
        Assert.Equal(LabelledCover.Of("Her (2013)"), Cover());

        await _board.Edit(made.Id, new(null, "Takes: 2 h", null, null, null), Nonce, Stop);
        Assert.Equal(LabelledCover.Of("Her (2013)"), Cover());

        await _board.Edit(made.Id, new("The Salt Roads (1987)", null, null, null, null), Nonce, Stop);
        Assert.Equal(LabelledCover.Of("The Salt Roads (1987)"), Cover());

        byte[]? Cover() => Assert.Single(_discord.Guild.Events.All).Cover;
    }

    [Fact]
    public async Task An_event_is_created_found_by_its_mark_updated_and_moved_through_its_states()
    {
        var made = await _board.Create(_her, Nonce, Stop);
        Assert.Equal((_her, Nonce, EventState.Scheduled), (made.Text, made.Nonce, made.State));
        Assert.Equal(made with { Interested = 0 }, Assert.Single(await _board.List(Stop)));

        var moved = await _board.Edit(made.Id, new(null, null, null, _start + Duration.FromDays(1), _start + Duration.FromHours(26)), Nonce, Stop);
        Assert.Equal(_her with { Start = _start + Duration.FromDays(1), End = _start + Duration.FromHours(26) }, moved!.Text);
        Assert.Equal(EventState.Active, (await _board.Set(made.Id, EventState.Active, Stop))!.State);
        Assert.Equal(EventState.Completed, (await _board.Set(made.Id, EventState.Completed, Stop))!.State);
        Assert.Empty(await _board.List(Stop));
        Assert.Equal(EventState.Completed, (await _board.Find(made.Id, Stop))!.State);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_and_the_mark_is_preserved()
    {
        var made = await _board.Create(new(new string('n', 300), string.Join('\n', Enumerable.Repeat("*stars* and @everyone", 200)), new string('l', 300), _start, _her.End), Nonce, Stop);
        var posted = Assert.Single(_discord.Guild.Events.All);
        Assert.Equal((100, 100, Nonce), (posted.Name.Length, posted.Location!.Length, made.Nonce));
        Assert.InRange(posted.Description!.Length, 900, 1000);
        Assert.DoesNotContain(" *stars*", posted.Description, StringComparison.Ordinal);
        Assert.Contains("\\@everyone", posted.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_on_its_own_line_is_clickable()
    {
        await _board.Create(_her with { Description = "See https://a.example/x\nhttps://films.example/films/7-her_2013" }, Nonce, Stop);
        Assert.StartsWith("See https\\://a.example/x\nhttps://films.example/films/7-her_2013\n", Assert.Single(_discord.Guild.Events.All).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_of_others_are_ignored_even_with_our_mark()
    {
        var made = await _board.Create(_her, Nonce, Stop);
        await _discord.Guild.Events.Add(_discord.Guild.AddUser("Eve"), "Her (2013)", _start.ToDateTimeOffset(), $"Copied\n\n-# {Nonce}");
        Assert.Equal(made.Id, Assert.Single(await _board.List(Stop)).Id);
    }

    [Fact]
    public async Task An_event_moved_to_a_voice_channel_is_moved_back()
    {
        var made = await _board.Create(_her, Nonce, Stop);
        await _discord.Guild.Events.Change(ulong.Parse(made.Id, System.Globalization.CultureInfo.InvariantCulture), one => one with { EntityType = GuildEvent.Voice, Channel = 7, Location = null, End = null });
        Assert.Equal(("", null), (Assert.Single(await _board.List(Stop)).Text.Location, Assert.Single(await _board.List(Stop)).Text.End));
        Assert.Equal(_her, (await _board.Edit(made.Id, new(null, null, _her.Location, null, _her.End), Nonce, Stop))!.Text);
    }

    [Fact]
    public async Task A_deleted_event_is_distinguished_from_a_failure()
    {
        Assert.Null(await _board.Find("1", Stop));
        Assert.Null(await _board.Edit("1", new("x", null, null, null, null), Nonce, Stop));
        Assert.Null(await _board.Set("1", EventState.Active, Stop));
    }

    [Fact]
    public async Task Explains_how_to_fix_a_missing_permission_a_full_list_and_a_time_in_the_past()
    {
        Assert.Contains("its time had come already", (await Assert.ThrowsAsync<UndeliverableException>(() => _board.Create(_her with { Start = Instant.FromUtc(2020, 1, 1, 0, 0) }, Nonce, Stop))).Message, StringComparison.Ordinal);
        var eve = _discord.Guild.AddUser("Eve");
        for (var n = 0; n < 100; n++)
            await _discord.Guild.Events.Add(eve, $"Event {n}", _start.ToDateTimeOffset());
        Assert.Contains("at most 100 events", (await Assert.ThrowsAsync<UndeliverableException>(() => _board.Create(_her, Nonce, Stop))).Message, StringComparison.Ordinal);
        _discord.Guild.BotPermissions = 0;
        Assert.Contains("Create Events", (await Assert.ThrowsAsync<UndeliverableException>(() => _board.Create(_her, Nonce, Stop))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_interested_members_are_read_page_by_page()
    {
        var made = await _board.Create(_her, Nonce, Stop);
        var id = ulong.Parse(made.Id, System.Globalization.CultureInfo.InvariantCulture);
        await _discord.Guild.Events.Change(id, one => one with { Interested = [.. Enumerable.Range(1, 201).Select(n => (ulong)n)] });
        Assert.Equal(201, Assert.Single(await _board.List(Stop)).Interested);
        Assert.Equal(Enumerable.Range(1, 201).Select(n => $"{n}"), await _board.Interested(made.Id, Stop));
    }

    [Theory]
    [InlineData("""[{ "id": "1", "creator_id": "5000", "name": "Her" }]""")]
    [InlineData("""[{ "id": "1", "creator_id": "5000", "name": "Her", "status": 9, "scheduled_start_time": "2099-11-27T19:00:00+00:00" }]""")]
    [InlineData("""[{ "id": "1", "creator_id": "5000", "name": "Her", "status": 1, "scheduled_start_time": "soon" }]""")]
    public async Task An_unreadable_list_changes_nothing(string list)
    {
        await using var bench = new Bench();
        bench.Answer = request => Bench.Json(request.Template == "users/@me" ? """{ "id": "5000" }""" : list);
        await Assert.ThrowsAsync<DelayedException>(() => bench.Get<Commands.Events.IEventBoard>().List(Stop));
    }

    [Fact]
    public async Task A_page_of_people_who_are_not_interested_neither_ends_nor_repeats_the_list()
    {
        await using var bench = new Bench();
        bench.Answer = request => Bench.Json(request.Query!.Contains("after=100", StringComparison.Ordinal)
            ? """[{ "user_id": "101", "response": 1 }]"""
            : $"[{string.Join(',', Enumerable.Range(1, 100).Select(n => $$"""{ "user_id": "{{n}}", "response": 0 }"""))}]");
        Assert.Equal(["101"], await bench.Get<Commands.Events.IEventBoard>().Interested("1", Stop));
    }

    [Theory]
    [InlineData(true, "41", true)]
    [InlineData(false, "41", false)]
    [InlineData(true, null, false)]
    public async Task Is_enabled_with_a_guild_unless_it_is_switched_off(bool events, string? guild, bool isOn)
    {
        (_options.Events, _options.GuildId) = (events, guild);
        Assert.Equal(isOn, await _board.IsOn(Stop));
    }
}
