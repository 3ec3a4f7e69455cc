using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Feeds;

namespace FilmClubBot.Commands.Feeds;

/// <summary>The feeds by name or address.</summary>
internal sealed class KnownFeeds(IFeeds feeds) : ISuggestions<FeedId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await Fitting(typed, cancellationToken)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    public async Task<Resolution<FeedId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        IReadOnlyList<Feed> fitting = text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await feeds.Find(new FeedId(number), cancellationToken) is { } found ? [found] : []
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

    /// <summary>The feed as a choice.</summary>
    public static Choice ChoiceOf(Feed feed) => new(HostileText.Shorten(FeedWords.NameOf(feed)), $"#{feed.Id}");
}
