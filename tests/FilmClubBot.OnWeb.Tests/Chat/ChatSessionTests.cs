using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Tests.Hosting;
using FilmClubBot.OnWeb.Visitors;

namespace FilmClubBot.OnWeb.Tests.Chat;

public sealed class ChatSessionTests : IAsyncDisposable
{
    private static readonly Visitor _ada = new(ClubId.OfSettings, "AAAAAAAA00000000", "Ada", false);
    private static readonly Visitor _ben = new(ClubId.OfSettings, "BBBBBBBB00000000", "Ben", false);
    private readonly ServiceProvider _services;

    public ChatSessionTests()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        WebHost.AddFakes(services);
        services.AddSingleton<ChannelFeed>().AddSingleton<WebChannels>().AddSingleton<WebMessenger>().AddSingleton<SignedInSessions>().AddTransient<ChatSession>();
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Shows_a_public_reply_to_everyone_and_a_private_one_to_the_caller_only()
    {
        var (ada, ben) = (await Enter(_ada), await Enter(_ben));

        await ada.Send("general", "/film Aftersun");
        await ada.Send("general", "/help");

        Assert.Equal(["/film Aftersun", "/help"], await Typed(ada));
        Assert.Equal(["/film Aftersun"], await Typed(ben));
    }

    [Fact]
    public async Task Neither_stores_a_reply_to_an_erased_member_nor_recognises_them_again()
    {
        var ada = await Enter(_ada);
        var asked = await ada.Send("general", "/help");

        var shown = await ada.Answer(asked, new CommandCall("me erase"), new Card { Title = "Erased", Audience = Audience.Caller, IsUnstored = true }, Effect.Replace);

        Assert.Equal(("Erased", null), (shown.Card.Title, shown.Author));
        Assert.Equal(new MemberId(0), ada.Reader);
    }

    [Fact]
    public async Task Shows_the_hint_at_the_slash_to_the_caller_only()
    {
        var (ada, ben) = (await Enter(_ada), await Enter(_ben));

        var hint = await ada.Send("general", "hello");

        Assert.Contains("begin with a slash", hint.Card.Body.OfType<Paragraph>().Single().Content.OfType<Words>().Single().Text, StringComparison.Ordinal);
        Assert.Equal(Audience.Caller, hint.Card.Audience);
        Assert.Empty(await Typed(ben));
    }

    [Fact]
    public async Task Removes_control_characters_from_typed_text()
    {
        var ada = await Enter(_ada);

        Assert.Equal("/film Aftersun", (await ada.Send("general", " /film \u202EAfter\u0007sun\uD800"[..^1])).Typed);
    }

    [Fact]
    public async Task Runs_a_moderators_command_for_moderators_only()
    {
        var ada = await Enter(_ada);
        Assert.True((await ada.Send("general", "/hide")).Card.IsRefusal);

        await ada.Enter(_ada with { Moderates = true }, Stop);

        Assert.Equal("Hidden", (await ada.Send("general", "/hide")).Card.Title);
    }

    [Fact]
    public async Task Puts_a_replacing_reply_in_its_messages_place()
    {
        var ada = await Enter(_ada);
        var asked = await ada.Send("general", "/film a");
        Assert.True(asked.Card.IsRefusal);

        var (call, answer) = await Run(ada, new CommandCall("film", ("film", "Aftersun (2022)")));
        var changed = await ada.Answer(asked, call, answer, Effect.Replace);

        Assert.Equal((asked.Id, "Aftersun (2022)"), (changed.Id, changed.Card.Title));
        Assert.Single(await Typed(ada));
    }

    [Fact]
    public async Task Never_puts_a_private_reply_in_a_public_messages_place()
    {
        var (ada, ben) = (await Enter(_ada), await Enter(_ben));
        var film = await ada.Send("general", "/film Aftersun");

        var (call, answer) = await Run(ben, new CommandCall("hide"));
        var added = await ben.Answer(film, call, answer, Effect.Replace);

        Assert.NotEqual(film.Id, added.Id);
        Assert.Equal(["/film Aftersun"], await Typed(ada));
        Assert.Equal(["/film Aftersun", "/hide"], await Typed(ben));
    }

    [Fact]
    public async Task Stays_the_same_member_under_another_name()
    {
        var ada = await Enter(_ada);
        await ada.Send("general", "/help");
        var before = ada.Reader;

        await ada.Change(_ada with { Name = "Ada L." }, Stop);

        Assert.Equal((before, "Ada L."), (ada.Reader, ada.Account.Name));
    }

    [Fact]
    public async Task Makes_nobody_a_member_who_only_looks()
    {
        var members = (FakeMembers)_services.GetRequiredService<IMembers>();
        var ada = await Enter(_ada);
        await ada.Latest("general", 10, Stop);

        Assert.Equal(0, members.Count);
        await ada.Send("general", "/help");
        Assert.Equal(1, members.Count);
    }

    [Fact]
    public async Task Previews_a_command_as_a_dry_run_and_posts_nothing()
    {
        var ada = await Enter(_ada);

        var card = await ada.Preview("/rate Aftersun 4");

        Assert.Equal("Ada rates Aftersun (2022) 4", card.Title);
        // The choice between the readings of the text, and the run.
        Assert.Equal(2, ((FakeMembers)_services.GetRequiredService<IMembers>()).DryRuns);
        Assert.Empty(await Typed(ada));
    }

    [Fact]
    public async Task Shows_a_secret_once_and_stores_none()
    {
        var ada = await Enter(_ada);

        var shown = await ada.Send("general", "/secret");
        var replaced = await ada.Answer(shown, new("secret"), shown.Card, Effect.Replace);

        Assert.Equal(("The secret is 4711", "The secret is 4711"), (shown.Card.Title, replaced.Card.Title));
        Assert.Equal(["A secret was shown"], (await ada.Latest("general", 10, Stop)).Select(message => message.Card.Title));
    }

    [Theory]
    [InlineData(true, "Choose “Moderator” under “You act as”, and run it again.")]
    [InlineData(false, "Ask a moderator of the society to run it.")]
    public async Task Tells_who_may_become_a_moderator_how(bool mayModerate, string advice)
    {
        var ada = await Enter(_ada with { Moderates = false, MayModerate = mayModerate });

        var card = (await ada.Send("general", "/hide")).Card;

        Assert.Equal("/hide is for moderators", card.Title);
        Assert.Equal(new Words(advice), Assert.IsType<Paragraph>(Assert.Single(card.Body)).Content.Single());
    }

    [Fact]
    public async Task Follows_the_role_and_the_end_of_a_session()
    {
        var signIns = _services.GetRequiredService<FakeSignIns>();
        var secret = await signIns.Redeem(signIns.LinkFor("Ada"), "Firefox, Linux", Stop);
        var session = (await signIns.Find(secret!, Stop))!;
        var ada = await Enter(new Visitor(ClubId.OfSettings, session.Account.ExternalId, "Ada", Moderates: true, MayModerate: false, session.Id));
        Assert.True((await ada.Send("general", "/hide")).Card.IsRefusal);

        await signIns.SetRole(session.Member.Id, Permission.Moderator, Stop);
        Assert.Equal("Hidden", (await ada.Send("general", "/hide")).Card.Title);
        Assert.NotEmpty((await ada.Complete("/hi", 3, Stop)).Items);
        Assert.NotEmpty(await ada.Suggest(new("film"), "film", "Aftersun", Stop));

        await signIns.SetRole(session.Member.Id, Permission.Member, Stop);
        Assert.Empty((await ada.Complete("/hi", 3, Stop)).Items);

        using var page = ada.Listen();
        var signedOut = ada.UntilSignedOut(Stop);
        Assert.False(signedOut.IsCompleted);
        await signIns.End(session.Id, Stop);
        await signedOut;
        Assert.Equal(0, _services.GetRequiredService<ChannelFeed>().Listeners);
        Assert.Equal("You are signed out", (await ada.Send("general", "/film Aftersun")).Card.Title);
        Assert.Equal("You are signed out", (await ada.Preview("/film Aftersun")).Title);
        Assert.Equal("You are signed out", (await ada.Run(new("film", ("film", "Aftersun")))).Title);
        Assert.Empty(await ada.Latest("general", 10, Stop));
        Assert.Empty((await ada.Complete("/f", 2, Stop)).Items);
        Assert.Empty(await ada.Suggest(new("film"), "film", "Aftersun", Stop));
    }

    [Fact]
    public async Task Shows_a_member_without_a_name_as_a_guest()
    {
        var guest = await Enter(_ada with { Name = null });

        Assert.Matches("^Guest [1-9][0-9]{3}$", guest.Account.Name);
    }

    [Fact]
    public async Task Announces_to_every_open_page_and_finds_the_message_by_its_nonce()
    {
        var ada = await Enter(_ada);
        using var page = ada.Listen();
        var messenger = _services.GetRequiredService<WebMessenger>();

        var id = await messenger.Send("reviews", new Card { Title = "A new review" }, "n1", Stop);

        var message = await page.ReadAll(Stop).FirstAsync(Stop);
        Assert.Equal(("reviews", "A new review", null), (message.Channel, message.Card.Title, message.Author));
        Assert.Equal(id, await messenger.Find("reviews", "n1", message.At, Stop));
        Assert.Null(await messenger.Find("reviews", "n2", message.At, Stop));
    }

    [Fact]
    public async Task Edits_an_announcement_and_deletes_it_idempotently()
    {
        var ada = await Enter(_ada);
        var messenger = _services.GetRequiredService<WebMessenger>();
        var id = await messenger.Send("reviews", new Card { Title = "A new review" }, "n1", Stop);

        await messenger.Edit("reviews", id, new Card { Title = "A revised review" }, Stop);
        Assert.Equal(["A revised review"], (await ada.Latest("reviews", 9, Stop)).Select(message => message.Card.Title));

        await messenger.Retract("reviews", id, Stop);
        await messenger.Retract("reviews", id, Stop);
        Assert.Empty(await ada.Latest("reviews", 9, Stop));
        await Assert.ThrowsAsync<UndeliverableException>(() => messenger.Edit("reviews", id, new Card { Title = "Too late" }, Stop));
    }

    [Fact]
    public async Task Posts_as_the_merged_member_after_accounts_are_linked()
    {
        var ada = await Enter(_ada);
        using var page = ada.Listen();
        ((FakeMembers)_services.GetRequiredService<IMembers>()).Join(_ada.Id, new MemberId(77));

        await ada.Send("general", "/help");

        Assert.Equal(new MemberId(77), (await page.ReadAll(Stop).FirstAsync(Stop)).Author?.Id);
    }

    private async Task<ChatSession> Enter(Visitor visitor)
    {
        var session = _services.GetRequiredService<ChatSession>();
        await session.Enter(visitor, Stop);
        return session;
    }

    private static async Task<(CommandCall Call, Card Answer)> Run(ChatSession session, CommandCall call) => (call, await session.Run(call));

    private static async Task<IEnumerable<string?>> Typed(ChatSession session) =>
        (await session.Latest("general", 50, Stop)).Select(message => message.Typed);
}
