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

/// <summary>The use cases of one open page: runs what its visitor types and presses, and stores the results.</summary>
internal sealed class ChatSession(
    CommandPipeline pipeline, Completer completer, WebChannels channels, ChannelFeed feed, IServiceScopeFactory scopes, Locales locales, Club club)
{
    // A submitted command is completed even if its page is closed before the reply.
    private static readonly CancellationToken _carriedOut = CancellationToken.None;

    /// <summary>The society's language, because everybody reads the messages of a channel.</summary>
    public Phrases Say { get; } = locales.For(club.Locale);

    /// <summary>The visitor's account.</summary>
    public Account Account { get; private set; } = new(Platform.Web, "", "");

    /// <summary>The member of the account; null until <see cref="Enter"/> has completed.</summary>
    public Member? Member { get; private set; }

    /// <summary>The visitor's permission.</summary>
    public Permission Permission { get; private set; }

    /// <summary>Signs a visitor in, or updates the visitor after a change of name or role.</summary>
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

    /// <summary>Subscribes to the channels as this visitor.</summary>
    public FeedSubscription Listen() => feed.Subscribe(() => Member!.Id);

    /// <summary>The latest messages of a channel that the visitor may see, oldest first.</summary>
    public async Task<IReadOnlyList<ChannelMessage>> Latest(string channel, int limit, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IChannelLog>().Latest(channel, Member!.Id, limit, cancellationToken);
    }

    /// <summary>An example of a command, with a film that the society has reviewed; the bare name if its texts contain no example.</summary>
    public async Task<string> Example(CommandDescriptor command, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Examples>().Of(command, Say, cancellationToken) ?? "/" + command.Name;
    }

    /// <summary>The completions at the caret.</summary>
    public Task<Completion> Complete(string text, int caret, CancellationToken cancellationToken) =>
        completer.Complete(text, caret, Account, Permission, null, cancellationToken);

    /// <summary>Runs a typed command, and stores it with its reply.</summary>
    public async Task<ChannelMessage> Send(string channel, string typed)
    {
        var text = HostileText.Clean(typed);
        var card = await pipeline.RunText(text, Account, Permission, null, _carriedOut);
        return await channels.Add(new NewChannelMessage(channel, await Self(), text, card), _carriedOut);
    }

    /// <summary>Runs a typed command to preview its card; nothing is posted.</summary>
    public Task<Card> Preview(string typed) => pipeline.RunText(typed, Account, Permission, null, _carriedOut);

    /// <summary>Runs a call as this visitor; nothing is stored yet.</summary>
    public Task<Card> Run(CommandCall call) => pipeline.Run(new Invocation(call, Account, Permission), _carriedOut);

    /// <summary>Stores a reply according to its action.</summary>
    /// <param name="on">The message whose card was used.</param>
    /// <param name="call">The call.</param>
    /// <param name="answer">The reply.</param>
    /// <param name="effect">Whether the reply is added or replaces the message.</param>
    public async Task<ChannelMessage> Answer(ChannelMessage on, CommandCall call, Card answer, Effect effect)
    {
        // A private card never replaces a public message: everybody else would lose what they were reading.
        var replaces = effect == Effect.Replace && !(on.Card.Audience == Audience.Everyone && answer.Audience == Audience.Caller);
        if (replaces && await channels.Replace(on.Id, answer, _carriedOut) is { } changed)
            return changed;
        return await channels.Add(new NewChannelMessage(on.Channel, await Self(), call.Text, answer), _carriedOut);
    }

    /// <summary>The form for a call's missing options.</summary>
    public CardForm? Form(CommandCall call) => pipeline.Form(call, null);

    /// <summary>Returns the suggestions for a form's field.</summary>
    public Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
        pipeline.Suggest(new Invocation(call, Account, Permission), option, typed, cancellationToken);

    // The previous command may have been /link, here or elsewhere, which changes the visitor's member.
    private async Task<Member> Self()
    {
        await using var scope = scopes.CreateAsyncScope();
        return Member = await scope.ServiceProvider.GetRequiredService<IMembers>().Recognise(Account, _carriedOut);
    }
}
