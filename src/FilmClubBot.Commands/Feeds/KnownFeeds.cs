using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Feeds;

namespace FilmClubBot.Commands.Feeds;

/// <summary>The club's feeds by name or address; a member's followed diary is not one of them.</summary>
internal sealed class KnownFeeds(IFeeds feeds) : ISuggestions<FeedId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await Fitting(typed, cancellationToken)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    public async Task<Resolution<FeedId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        IReadOnlyList<Feed> fitting = text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await feeds.Find(new FeedId(number), cancellationToken) is { Member: null } found ? [found] : []
            : await Fitting(text, cancellationToken);
        return fitting switch
        {
            [var only] => new Resolution<FeedId>.Found(only.Id),
            [] => new Resolution<FeedId>.Unclear(say["suggestions.nofeed", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<FeedId>.Unclear(say["suggestions.whichfeed", ("text", HostileText.Shorten(text))], [.. fitting.Take(ISuggestions.Limit).Select(ChoiceOf)]),
        };
    }

    private async Task<IReadOnlyList<Feed>> Fitting(string typed, CancellationToken cancellationToken)
    {
        var all = await feeds.All(cancellationToken);
        var exact = all.Where(feed => feed.Address.AbsoluteUri == typed).ToList();
        return exact.Count > 0 ? exact : [.. all.Where(feed => FeedWords.NameOf(feed).Contains(typed, StringComparison.OrdinalIgnoreCase) || feed.Address.AbsoluteUri.Contains(typed, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The feed that a command is about: the one that was named, or the only one that there is.</summary>
    /// <param name="named">The feed that was named.</param>
    /// <param name="call">The command without the feed, for the question.</param>
    /// <param name="caller">Who is asked.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The feed; or what is shown instead: which of several is meant, or that there is none.</returns>
    public async Task<(FeedId? Feed, Card? Instead)> NamedOrOnly(FeedId? named, CommandCall call, Caller caller, CancellationToken cancellationToken)
    {
        if (named is not null)
            return (named, null);
        var say = caller.Say;
        return await feeds.All(cancellationToken) switch
        {
            [] => (null, Card.Nothing(say["feeds.list.title"], say["feeds.list.none"])),
            [var only] => (only.Id, null),
            var several => (null, ChoiceQuestion.Ask(say["feeds.which"], say["feeds.choose"], call, "feed", [.. several.Select(ChoiceOf)])),
        };
    }

    private static Choice ChoiceOf(Feed feed) => new(HostileText.Shorten(FeedWords.NameOf(feed)), $"#{feed.Id}");
}
