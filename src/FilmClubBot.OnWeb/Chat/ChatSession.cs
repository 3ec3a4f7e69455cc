using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Help;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>What one open page does: runs what its visitor types and presses, and keeps what comes of it.</summary>
internal sealed class ChatSession(
    CommandPipeline pipeline, Completer completer, WebChannels channels, ChannelFeed feed, IServiceScopeFactory scopes, Locales locales, Club club)
{
    // A command once sent is carried out, also when its page is closed before the answer.
    private static readonly CancellationToken _carriedOut = CancellationToken.None;

    /// <summary>The society's language: what is said in a channel is read by everybody.</summary>
    public Phrases Say { get; } = locales.For(club.Locale);

    /// <summary>Who types.</summary>
    public Account Account { get; private set; } = new(Platform.Web, "", "");

    /// <summary>The person behind the account; null until <see cref="Enter"/> is through.</summary>
    public Member? Member { get; private set; }

    /// <summary>What they may do.</summary>
    public Permission Permission { get; private set; }

    /// <summary>Lets a visitor in, or the same one again under another name or in another part.</summary>
    public async Task Enter(Visitor visitor, CancellationToken cancellationToken)
    {
        var name = visitor.Name ?? Say["web.you.guest", ("number", DisplayName.GuestNumber(visitor.Id).ToString(System.Globalization.CultureInfo.InvariantCulture))];
        Permission = visitor.Moderates ? Permission.Moderator : Permission.Member;
        if (Member is not null && Account.Name == name)
            return;
        Account = new Account(Platform.Web, visitor.Id, name);
        await using var scope = scopes.CreateAsyncScope();
        Member = await scope.ServiceProvider.GetRequiredService<IMembers>().Recognise(Account, cancellationToken);
    }

    /// <summary>Listens to the channels as this visitor.</summary>
    public FeedSubscription Listen() => feed.Subscribe(() => Member!.Id);

    /// <summary>The latest messages of a channel that the visitor may see, the oldest first.</summary>
    public async Task<IReadOnlyList<ChannelMessage>> Latest(string channel, int limit, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IChannelLog>().Latest(channel, Member!.Id, limit, cancellationToken);
    }

    /// <summary>How a command is typed, with a film that the society has reviewed; its bare name where its words have no example.</summary>
    public async Task<string> Example(CommandDescriptor command, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Examples>().Of(command, Say, cancellationToken) ?? "/" + command.Name;
    }

    /// <summary>What can stand at the caret.</summary>
    public Task<Completion> Complete(string text, int caret, CancellationToken cancellationToken) =>
        completer.Complete(text, caret, Account, Permission, null, cancellationToken);

    /// <summary>Runs what was typed, and keeps it with its answer.</summary>
    public async Task<ChannelMessage> Send(string channel, string typed)
    {
        var text = HostileText.Clean(typed);
        var card = text.StartsWith('/')
            ? await pipeline.RunText(text, Account, Permission, null, _carriedOut)
            : new Card
            {
                Title = Say["web.slash.title"],
                Body = [new Paragraph(Say.Rich("web.slash.body", ("command", new Code(new CommandCall("help").Text))))],
                Audience = Audience.Caller,
            };
        return await channels.Add(new NewChannelMessage(channel, await Self(), text, card), _carriedOut);
    }

    /// <summary>Runs what was typed, to show what would be said; it is said nowhere.</summary>
    public Task<Card> Preview(string typed) => pipeline.RunText(typed, Account, Permission, null, _carriedOut);

    /// <summary>Runs a call as this visitor; nothing is kept yet.</summary>
    public Task<Card> Run(CommandCall call) => pipeline.Run(new Invocation(call, Account, Permission), _carriedOut);

    /// <summary>Keeps an answer where its action wants it.</summary>
    /// <param name="on">The message whose card was worked.</param>
    /// <param name="call">What was run.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="effect">Where the answer goes.</param>
    public async Task<ChannelMessage> Answer(ChannelMessage on, CommandCall call, Card answer, Effect effect)
    {
        // A private card never takes a public one's place: everybody else would lose what they were reading.
        var replaces = effect == Effect.Replace && !(on.Card.Audience == Audience.Everyone && answer.Audience == Audience.Caller);
        if (replaces && await channels.Replace(on.Id, answer, _carriedOut) is { } changed)
            return changed;
        return await channels.Add(new NewChannelMessage(on.Channel, await Self(), call.Text, answer), _carriedOut);
    }

    /// <summary>The form for what a call leaves open.</summary>
    public CardForm? Form(CommandCall call) => pipeline.Form(call, null);

    /// <summary>Values that fit a form's field.</summary>
    public Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
        pipeline.Suggest(new Invocation(call, Account, Permission), option, typed, cancellationToken);

    // What was just run may have been /link, here or elsewhere: then this visitor is another member now.
    private async Task<Member> Self()
    {
        await using var scope = scopes.CreateAsyncScope();
        return Member = await scope.ServiceProvider.GetRequiredService<IMembers>().Recognise(Account, _carriedOut);
    }
}
