using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Installing;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.Testing.Postgres;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Clubs;
using FilmClubBot.Worker.Events;
using FilmClubBot.Worker.Jobs;
using FilmClubBot.Worker.Polling;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>Clubs that were founded in guilds of Discord, in one program: each is served, and none shows anything of another.</summary>
public sealed class ManyClubsTests
{
    private const ulong Harbour = 41, Lantern = 42, Stranger = 43;

    private const string Review = """
        Zephyrina is a film about loneliness and the sea. “I have never been so alone,” the keeper says, and we believe her.
        The lighthouse is lonely, the keeper is lonelier, and the film lets her be so. Is it love that she waits for?
        Nobody comes for an hour and a half. When the boat arrives at last, the light is off, and the sea is calm again.
        """;

    [Fact]
    public async Task A_manager_founds_a_club_for_a_guild_and_a_member_does_not()
    {
        await using var host = await ClubHost.Start();

        Assert.Contains("may manage this server", await host.Act(Harbour, new InteractionAct.SlashCommand("films", new Dictionary<string, string>())), StringComparison.Ordinal);
        Assert.Contains("may manage this server", await host.Act(Harbour, new InteractionAct.Press(ClubHost.ConfirmId, [], false)), StringComparison.Ordinal);
        var question = await host.Type(Harbour, "films");
        Assert.Contains(ClubHost.ConfirmId, question, StringComparison.Ordinal);
        Assert.DoesNotContain("operator", question, StringComparison.Ordinal);

        Assert.Contains("Screen 41 is open", await host.Press(Harbour, ClubHost.ConfirmId), StringComparison.Ordinal);

        Assert.DoesNotContain(ClubHost.ConfirmId, await host.Type(Harbour, "films"), StringComparison.Ordinal);
        Assert.Contains(ClubHost.ConfirmId, await host.Type(Lantern, "films"), StringComparison.Ordinal);
        Assert.Equal(new ClubId(3), await host.Found(Lantern));
        await host.Type(Lantern, "films");
        Assert.Equal([new ClubId(2), new ClubId(3)], host.Clubs.Running.OrderBy(club => club.Value));
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task What_a_club_has_is_shown_in_its_guild_alone(string provider)
    {
        Assert.SkipWhen(provider == "Postgres" && PostgresServer.Shared is null, PostgresServer.Missing);
        await using var database = provider == "Postgres" ? PostgresDatabase.Create(PostgresServer.Shared!) : null;
        await using var host = await ClubHost.Start(database?.ConnectionString, provider);
        await host.Import(await host.Found(Harbour), "Zephyrina (1999)", Review);
        await host.Found(Lantern);

        Assert.Contains("Zephyrina", await host.Type(Harbour, "reviews", ("film", "Zephyrina")), StringComparison.Ordinal);
        // Twice, so that a cached reply of one would be the other's.
        foreach (var guild in new[] { Lantern, Stranger, Lantern })
        {
            foreach (var (command, options) in Questions(host))
                Assert.False(Tells(await host.Type(guild, command, options)), $"/{command} in guild {guild} shows the review of another club.");
        }

        var told = 0;
        foreach (var (command, options) in Questions(host))
            told += Tells(await host.Type(Harbour, command, options)) ? 1 : 0;
        Assert.True(told >= 5, $"Only {told} commands showed the club its own review, so that this test shows little.");
    }

    [Fact]
    public async Task What_is_typed_is_completed_with_the_clubs_own_films()
    {
        await using var host = await ClubHost.Start();
        await host.Import(await host.Found(Harbour), "Zephyrina (1999)", Review);
        await host.Found(Lantern);
        var typing = new InteractionAct.Typing("reviews", new Dictionary<string, string> { ["film"] = "Zeph" }, "film", "Zeph");

        Assert.Contains("Zephyrina", await host.Act(Harbour, typing), StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrina", await host.Act(Lantern, typing), StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrina", await host.Act(Stranger, typing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_counts_in_its_own_club_though_the_account_is_the_same()
    {
        await using var host = await ClubHost.Start();
        await host.Import(await host.Found(Harbour), "Zephyrina (1999)", Review);
        await host.Import(await host.Found(Lantern), "Zephyrina (1999)", Review);

        await host.Type(Harbour, "rate", ("film", "Zephyrina"), ("stars", "4.5"), ("comment", "A calm sea."));

        Assert.Contains("A calm sea.", await host.Type(Harbour, "ratings", ("film", "Zephyrina")), StringComparison.Ordinal);
        Assert.DoesNotContain("A calm sea.", await host.Type(Lantern, "ratings", ("film", "Zephyrina")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_of_another_guild_is_refused()
    {
        await using var host = await ClubHost.Start();
        await host.Found(Harbour);
        await host.Found(Lantern);

        Assert.Contains("not in this server", await host.Type(Lantern, "channel set", ("channel", "Discord/4105")), StringComparison.Ordinal);
        Assert.DoesNotContain("not in this server", await host.Type(Harbour, "channel set", ("channel", "Discord/4105")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_founded_club_reaches_no_service_of_another_but_the_shared_ones()
    {
        await using var host = await ClubHost.Start();
        using var harbour = await host.Clubs.Use(await host.Found(Harbour), ClubHost.Token);
        var registrations = host.Program.GetRequiredService<ClubRegistrations>();

        // The database knows the settings' club, whose row it stores when it is prepared; and keys of cookies are the program's.
        Type[] prepares = [typeof(Storage.Database), typeof(Storage.StorageEngine), typeof(Commands.Access.IDataKeys)];
        await using var scope = harbour!.Services.CreateAsyncScope();
        // The worker's own classes are what the others need, or what its verbs need, which have no club; of the web a founded club has the messenger.
        var own = registrations.Own.Select(registration => registration.ServiceType)
            .Where(type => !type.ContainsGenericParameters && type.Assembly != typeof(ManyClubs).Assembly && type.Assembly != typeof(OnWeb.WebOptions).Assembly && type != typeof(Feeds.Http.ReviewAddress)).Distinct()
            .SelectMany(scope.ServiceProvider.GetServices).OfType<object>()
            .Concat(registrations.Hosted.Select(hosted => hosted.Create(harbour.Services)))
            .Append(harbour.Services.GetRequiredService<FeedPoll>()).Append(harbour.Services.GetRequiredService<EventSynchroniser>()).Append(harbour.Services.GetRequiredService<TimedAnnouncer>())
            .ToList();
        Assert.True(own.Count > 150);
        Assert.Equal([harbour.Club], ObjectGraph.ClubsIn(own, prepares).Select(club => club.Id));
        Assert.Equal([], ObjectGraph.ClubsIn(registrations.Shared.Select(host.Program.GetRequiredService), prepares));
    }

    [Fact]
    public async Task A_club_is_set_up_in_its_guild_and_served_with_what_was_set()
    {
        await using var host = await ClubHost.Start();
        await host.Found(Harbour);

        Assert.Contains("3 steps are open", await host.Type(Harbour, "setup"), StringComparison.Ordinal);
        Assert.Contains("Asia/Tokyo", await host.Type(Harbour, "setup zone", ("zone", "Tokyo")), StringComparison.Ordinal);
        await host.Type(Harbour, "setup language", ("language", "de"));
        await host.Type(Harbour, "channel set", ("channel", "Discord/4105"), ("screenings", "yes"));
        Assert.Contains("#4105", await host.Type(Harbour, "setup"), StringComparison.Ordinal);

        host.Time.Advance(TimeSpan.FromSeconds(11));
        using var club = await host.Clubs.Use(new ClubId(2), ClubHost.Token);
        var served = club!.Services.GetRequiredService<Club>();
        Assert.Equal(("Asia/Tokyo", "de"), (served.Zone.Id, served.Locale));
    }

    [Fact]
    public async Task A_club_leaves_when_its_messages_fail_and_the_bot_is_not_in_its_guild_any_more()
    {
        await using var host = await ClubHost.Start();
        var harbour = await host.Found(Harbour);
        var lantern = await host.Found(Lantern);
        foreach (var (guild, channel) in new[] { (Harbour, "4105"), (Lantern, "4205") })
            await host.Type(guild, "channel set", ("channel", $"Discord/{channel}"));
        await host.Run<OneForEachClub<NoticeRemovals>>();
        Assert.Equal([ClubState.Active, ClubState.Active], await States());

        host.Discord.Left = Harbour;
        await host.Import(harbour, "Zephyrina (1999)", Review);
        // The import's signal has it sent; what has begun is finished before the club's services have stopped.
        await host.Discord.Refused.ReadAsync(ClubHost.Token);
        await host.Clubs.StopAsync(ClubHost.Token);
        await host.Run<OneForEachClub<NoticeRemovals>>();
        Assert.Equal([ClubState.Left, ClubState.Active], await States());

        // Its manager may have the bot back, with what the club had.
        host.Discord.Left = null;
        host.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Contains(ClubHost.ConfirmId, await host.Type(Harbour, "films"), StringComparison.Ordinal);
        Assert.Equal(harbour, await host.Found(Harbour));
        Assert.Contains("Mara Voss", await host.Type(Harbour, "reviews", ("film", "Zephyrina")), StringComparison.Ordinal);

        async Task<IEnumerable<ClubState>> States() =>
            [(await host.Program.GetRequiredService<IClubDirectory>().Find(harbour, ClubHost.Token))!.State, (await host.Program.GetRequiredService<IClubDirectory>().Find(lantern, ClubHost.Token))!.State];
    }

    [Fact]
    public async Task A_club_leaves_when_the_gateway_reports_that_the_bot_was_removed()
    {
        await using var host = await ClubHost.Start();
        var harbour = await host.Found(Harbour);

        await host.Program.GetRequiredService<GuildDepartures>().Leave($"{Stranger}", ClubHost.Token);
        await host.Program.GetRequiredService<GuildDepartures>().Leave($"{Harbour}", ClubHost.Token);

        Assert.Equal(ClubState.Left, (await host.Program.GetRequiredService<IClubDirectory>().Find(harbour, ClubHost.Token))!.State);
        host.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Null(await host.Clubs.Use(harbour, ClubHost.Token));
    }

    [Fact]
    public async Task An_idle_clubs_services_are_disposed_and_made_again()
    {
        await using var host = await ClubHost.Start();
        var club = await host.Found(Harbour);
        await host.Import(club, "Zephyrina (1999)", Review);
        IServiceProvider first;
        using (var use = await host.Clubs.Use(club, ClubHost.Token))
        {
            first = use!.Services;
            host.Time.Advance(ManyClubs.IdleTime * 2);
            await host.Clubs.StopIdle(ClubHost.Token);
            Assert.Equal([club], host.Clubs.Running);
        }

        host.Time.Advance(ManyClubs.IdleTime / 2);
        await host.Clubs.StopIdle(ClubHost.Token);
        Assert.Equal([club], host.Clubs.Running);
        host.Time.Advance(ManyClubs.IdleTime);
        await host.Clubs.StopIdle(ClubHost.Token);

        Assert.Equal([], host.Clubs.Running);
        Assert.Throws<ObjectDisposedException>(() => first.GetService<CommandCatalog>());
        Assert.Contains("Zephyrina", await host.Type(Harbour, "reviews", ("film", "Zephyrina")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_announced_in_the_channel_of_its_own_club_alone()
    {
        await using var host = await ClubHost.Start();
        var (harbour, lantern) = (await host.Found(Harbour), await host.Found(Lantern));
        await host.Type(Harbour, "channel set", ("channel", "Discord/4105"));
        await host.Type(Lantern, "channel set", ("channel", "Discord/4205"));

        // The club's own signal has it sent, and the schedule finds nothing left.
        await host.Import(harbour, "Zephyrina (1999)", Review);
        var first = await host.Discord.Messages.ReadAsync(ClubHost.Token);
        await host.RunDue<SendAnnouncements>();
        await host.Import(lantern, "Zephyrina (1999)", Review);
        var second = await host.Discord.Messages.ReadAsync(ClubHost.Token);
        await host.RunDue<SendAnnouncements>();

        Assert.Equal(["4105", "4205"], new[] { first.Arguments[0], second.Arguments[0] });
        Assert.Contains("Zephyrina", first.Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.False(host.Discord.Messages.TryRead(out _));
    }

    [Fact]
    public async Task What_is_due_later_is_sent_by_the_schedule_for_each_club_that_has_some()
    {
        await using var host = await ClubHost.Start();
        var (harbour, lantern) = (await host.Found(Harbour), await host.Found(Lantern));
        await host.Type(Harbour, "channel set", ("channel", "Discord/4105"), ("quiet", "18:00-22:00"));
        await host.Type(Lantern, "channel set", ("channel", "Discord/4205"), ("quiet", "18:00-22:00"));
        await host.Import(harbour, "Zephyrina (1999)", Review);
        await host.Import(lantern, "Zephyrina (1999)", Review);
        // Until the clubs' own signals have found out that it is quiet.
        while (await host.Postponed() < 2)
            await Task.Yield();
        Assert.False(host.Discord.Messages.TryRead(out _));

        // Both clubs' services are disposed in the evening, before the night is over.
        host.Time.Advance(ManyClubs.IdleTime);
        await host.Clubs.StopIdle(ClubHost.Token);
        Assert.Equal([], host.Clubs.Running);
        host.Time.Advance(TimeSpan.FromHours(4));
        Assert.Equal([new(harbour), new(lantern)], await host.Clubs.With(ClubWorkKind.Deliveries, ClubHost.Token));
        await host.RunDue<SendAnnouncements>();

        Assert.True(host.Discord.Messages.TryRead(out var first) && host.Discord.Messages.TryRead(out var second)
            && new[] { first.Arguments[0], second.Arguments[0] }.Order().SequenceEqual(["4105", "4205"]));
    }

    [Fact]
    public async Task What_a_club_stored_is_deleted_when_it_has_left_for_long_enough()
    {
        await using var host = await ClubHost.Start();
        var club = await host.Found(Harbour);
        await host.Import(club, "Zephyrina (1999)", Review);
        var directory = host.Program.GetRequiredService<IClubDirectory>();
        await directory.SetState(club, ClubState.Left, Instant.FromDateTimeOffset(host.Time.GetUtcNow()), ClubHost.Token);

        host.Time.Advance(TimeSpan.FromDays(29));
        await host.Run<DeleteLeftClubs>();
        Assert.NotNull(await directory.Find(club, ClubHost.Token));
        host.Time.Advance(TimeSpan.FromDays(2));
        await host.Run<DeleteLeftClubs>();

        Assert.Null(await directory.Find(club, ClubHost.Token));
        Assert.Contains(ClubHost.ConfirmId, await host.Type(Harbour, "films"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_club_that_left_is_not_served()
    {
        await using var host = await ClubHost.Start();
        var club = await host.Found(Harbour);
        await host.Program.GetRequiredService<IClubDirectory>().SetState(club, ClubState.Left, default, ClubHost.Token);

        Assert.Null(await host.Clubs.Use(club, ClubHost.Token));
        Assert.Null(await host.Clubs.Use(new(99), ClubHost.Token));
        Assert.Equal([], host.Clubs.Running);
    }

    // Every command that a member may run without a form, with what finds the film where it takes something.
    private static IEnumerable<(string Command, (string, string)[] Options)> Questions(ClubHost host) =>
        from command in host.Program.GetRequiredService<CommandCatalog>().Commands
        where !command.Name.StartsWith("help", StringComparison.Ordinal)
        let given = command.Options.Where(option => option.Name is "film" or "text" or "words" or "question" or "review" or "theme" or "quote" or "search")
            .Select(option => (option.Name, option.Name switch { "theme" => "loneliness", "question" => "What is Zephyrina about?", "quote" or "review" => "#1", _ => "Zephyrina" })).ToArray()
        select (command.Name, given);

    // The words of the review, not those of the question, which a refusal may repeat.
    private static bool Tells(string reply) => new[] { "lighthouse", "never been so alone", "Mara Voss", "(1999)" }.Any(words => reply.Contains(words, StringComparison.Ordinal));
}
