using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Help;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The use cases of one open page: runs what its visitor types and presses, and stores the results.</summary>
internal sealed class ChatSession(
    CommandPipeline pipeline, Completer completer, WebChannels channels, ChannelFeed feed, IServiceScopeFactory scopes, SignedInSessions sessions, Locales locales, Club club)
{
    // The member of a visitor who did nothing yet; keys begin at 1.
    private static readonly MemberId _nobody = new(0);

    // A submitted command is completed even if its page is closed before the reply.
    private static readonly CancellationToken _carriedOut = CancellationToken.None;

    /// <summary>The society's language, because everybody reads the messages of a channel.</summary>
    public Phrases Say { get; } = locales.For(club.Locale);

    private Visitor _visitor = new(club.Id, "", null, false, false);
    private FeedSubscription? _subscription;

    /// <summary>The visitor's account.</summary>
    public Account Account { get; private set; } = new(Platform.Web, "", "");

    /// <summary>The member of the account; a visitor becomes a member with the first command, not by opening the page.</summary>
    public MemberId Reader { get; private set; } = _nobody;

    /// <summary>The visitor's permission.</summary>
    public Permission Permission { get; private set; }

    /// <summary>Recognises a visitor. Stores nothing.</summary>
    public async Task Enter(Visitor visitor, CancellationToken cancellationToken)
    {
        var name = visitor.Name ?? Say["web.you.guest", ("number", DisplayName.GuestNumber(visitor.Id).ToString(System.Globalization.CultureInfo.InvariantCulture))];
        (_visitor, Account) = (visitor, new Account(Platform.Web, visitor.Id, name));
        Permission = visitor is { MayModerate: true, Moderates: true } ? Permission.Moderator : Permission.Member;
        await using var scope = scopes.CreateAsyncScope();
        var holders = await scope.ServiceProvider.GetRequiredService<IMembers>().Holders(Platform.Web, [visitor.Id], cancellationToken);
        Reader = holders is [var known] ? known : _nobody;
    }

    /// <summary>Applies a name or a role that the visitor chose.</summary>
    public async Task Change(Visitor visitor, CancellationToken cancellationToken)
    {
        var before = Account.Name;
        await Enter(visitor, cancellationToken);
        if (Account.Name != before)
            await Self();
    }

    /// <summary>Ends the subscription and returns when the visitor's session was ended. Call it for a visitor who signed in.</summary>
    public async Task UntilSignedOut(CancellationToken cancellationToken)
    {
        if (_visitor.Session is not { } session)
            return;
        await sessions.UntilEnded(session, cancellationToken);
        _subscription?.Dispose();
    }

    /// <summary>Subscribes to the channels as this visitor.</summary>
    public FeedSubscription Listen() => _subscription = feed.Subscribe(() => Reader);

    /// <summary>The latest messages of a channel that the visitor may see, oldest first.</summary>
    public async Task<IReadOnlyList<ChannelMessage>> Latest(string channel, int limit, CancellationToken cancellationToken)
    {
        if (!await IsSignedIn(cancellationToken))
            return [];
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IChannelLog>().Latest(channel, Reader, limit, cancellationToken);
    }

    /// <summary>An example of a command, with a film that the society has reviewed; the bare name if its texts contain no example.</summary>
    public async Task<string> Example(CommandDescriptor command, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Examples>().Of(command, Say, cancellationToken) ?? "/" + command.Name;
    }

    /// <summary>Whether the reviews are the samples; they are hidden once the society has a review of its own.</summary>
    public async Task<bool> HasSamples(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IReviews>().Latest(new PageRequest(1, 1), cancellationToken)).Items is [{ Reference.IsSample: true }];
    }

    /// <summary>The completions at the caret.</summary>
    public async Task<Completion> Complete(string text, int caret, CancellationToken cancellationToken) =>
        await IsSignedIn(cancellationToken) ? await completer.Complete(text, caret, Account, Permission, null, cancellationToken) : Completion.None;

    /// <summary>Runs a typed command, and stores it with its reply.</summary>
    public async Task<ChannelMessage> Send(string channel, string typed)
    {
        var text = HostileText.Clean(typed);
        return await Post(channel, text, await Allowed(() => pipeline.RunText(text, Account, Permission, null, _carriedOut)));
    }

    /// <summary>Imports a file of the visitor's, and stores the reply.</summary>
    /// <param name="channel">The channel of the reply.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="import">Imports the file for the visitor's member.</param>
    public async Task<ChannelMessage> Upload(string channel, string name, Func<MemberId, Task<Card>> import) =>
        await Post(channel, HostileText.Clean(name), await Allowed(async () => await import((await Self()).Id)));

    /// <summary>Runs a typed command to show its card: everything that it writes is rolled back, and nothing is posted.</summary>
    public Task<Card> Preview(string typed) => Allowed(() => pipeline.PreviewText(typed, Account, Permission, null, _carriedOut));

    /// <summary>Runs a call as this visitor; the reply is not stored yet.</summary>
    public Task<Card> Run(CommandCall call) => Allowed(() => pipeline.Run(new Invocation(call, Account, Permission), _carriedOut));

    /// <summary>Stores a reply according to its action.</summary>
    /// <param name="on">The message whose card was used.</param>
    /// <param name="call">The call.</param>
    /// <param name="answer">The reply.</param>
    /// <param name="effect">Whether the reply is added or replaces the message.</param>
    public async Task<ChannelMessage> Answer(ChannelMessage on, CommandCall call, Card answer, Effect effect)
    {
        // A private card never replaces a public message: everybody else would lose what they were reading.
        if (answer.IsUnstored)
            return Unstored(on.Channel, call.Text, answer);
        var replaces = effect == Effect.Replace && !(on.Card.Audience == Audience.Everyone && answer.Audience == Audience.Caller);
        if (replaces && await channels.Replace(on.Id, answer, _carriedOut) is { } changed)
            return changed;
        return await Post(on.Channel, call.Text, answer);
    }

    /// <summary>The form for a call's missing options.</summary>
    public CardForm? Form(CommandCall call) => pipeline.Form(call, Permission, null);

    /// <summary>Returns the suggestions for a form's field.</summary>
    public async Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
        await IsSignedIn(cancellationToken) ? await pipeline.Suggest(new Invocation(call, Account, Permission), option, typed, cancellationToken) : [];

    private async Task<ChannelMessage> Post(string channel, string typed, Card card) => card.IsUnstored
        ? Unstored(channel, typed, card)
        : await channels.Add(new NewChannelMessage(channel, await Self(), typed, card), _carriedOut);

    // The member no longer exists, and storing the reply would create them again. The page shows it last, until it is reloaded.
    private ChannelMessage Unstored(string channel, string typed, Card card)
    {
        using var scope = scopes.CreateScope();
        Reader = _nobody;
        feed.MarkMissed();
        return new(long.MaxValue, channel, null, typed, card, scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant());
    }

    // A session may have been ended, and a role changed, since the page was opened.
    private async Task<Card> Allowed(Func<Task<Card>> run) =>
        await IsSignedIn(_carriedOut) ? WithAdvice(await run()) : Card.Refusal(Say["web.ended.title"], Say["web.ended.body"]);

    // A visitor who may moderate, and acts as a member, has nobody to ask.
    private Card WithAdvice(Card card) =>
        card.IsForModerators && _visitor.MayModerate ? card with { Body = [new Paragraph(Say["web.you.switch"])] } : card;

    private async Task<bool> IsSignedIn(CancellationToken cancellationToken)
    {
        if (_visitor.Session is not { } id)
            return true;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IWebSessions>().Find(id, cancellationToken) is not { } session)
            return false;
        Permission = _visitor.Moderates ? session.Permission : Permission.Member;
        return true;
    }

    // The previous command may have been /link, here or elsewhere, which changes the visitor's member.
    private async Task<Member> Self()
    {
        await using var scope = scopes.CreateAsyncScope();
        var member = await scope.ServiceProvider.GetRequiredService<IMembers>().Recognise(Account, _carriedOut);
        Reader = member.Id;
        return member;
    }
}
