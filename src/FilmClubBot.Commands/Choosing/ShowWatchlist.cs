using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The films that members want to see, the most supported first: <c>/watchlist</c>, <c>/watchlist list:Christmas</c>.</summary>
[Command("watchlist", Permission.Member, CommandTopic.Votes, AsSubcommand = "show", IsReading = true)]
internal sealed class ShowWatchlist(IWatchlist watchlist, IReviews reviews, IRatings ratings, IScreenings screenings) : ICommand<ShowWatchlist.Options>
{
    private const int PageSize = 8;

    internal sealed record Options([Suggest<KnownLists>] ListName List = default, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await watchlist.All(options.List, cancellationToken);
        var page = options.Page.Of(PageSize);
        List<ListedFilm> entries = [.. all.Skip(page.Skip).Take(page.Size)];
        var title = WatchlistWords.Title(options.List, say);
        var others = await Others(options.List, caller, cancellationToken);
        if (entries.Count == 0)
            return Card.Nothing(title, say[all.Count == 0 ? "watchlist.none" : "paging.beyond"]) with { Actions = others };

        var shown = await screenings.Shown(cancellationToken);
        List<Block> body = [];
        for (var at = 0; at < entries.Count; at++)
            body.AddRange(await Entry(page.Skip + at + 1, entries[at], shown, caller, cancellationToken));
        return new Card
        {
            Title = title,
            Body = body,
            Page = options.Page.Place(all.Count, PageSize),
            Actions =
            [
                .. options.Page.Buttons(Call("watchlist"), all.Count, PageSize, say),
                .. Choose(say["suggest.support"], Call("suggest"), entries.Where(entry => !IsOwn(entry, caller)), Effect.Reply),
                .. Choose(say["suggest.withdraw"], Call("watchlist withdraw"), entries.Where(entry => IsOwn(entry, caller)), Effect.Replace),
                .. caller.Permission >= Permission.Moderator ? Choose(say["watchlist.takeoff"], Call("watchlist remove"), entries, Effect.Replace) : [],
                .. others,
            ],
            Audience = Audience.Caller,
        };

        CommandCall Call(string command) => new(command, ("list", BallotButtons.Value(options.List)));
    }

    // The named lists, and from one of them the watchlist.
    private async Task<IReadOnlyList<CardAction>> Others(ListName list, Caller caller, CancellationToken cancellationToken)
    {
        List<Choice> others = [.. (await watchlist.Lists(cancellationToken)).Where(other => other != list).Select(other => new Choice(other.ToString(), other.ToString()))];
        return
        [
            .. others.Count == 0 ? Array.Empty<CardAction>() : [new Select(caller.Say["watchlist.others"], new CommandCall("watchlist"), "list", others, Effect.Replace)],
            .. list.IsWatchlist ? Array.Empty<CardAction>() : [BallotButtons.Watchlist(ListName.Watchlist, caller.Say)],
        ];
    }

    private async Task<IEnumerable<Block>> Entry(int place, ListedFilm entry, IReadOnlyDictionary<FilmId, Instant> shown, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var film = entry.Film.Id;
        var written = (await reviews.OfFilm(film, new PageRequest(1, 1), cancellationToken)).Total;
        var summary = await ratings.Summary(film, cancellationToken);
        List<string> facts = [say["suggest.behind", ("n", entry.Suggestions.Count)]];
        if (written > 0)
            facts.Add(say["reviews.count", ("n", written)]);
        if (summary.Count > 0)
            facts.Add(RatingWords.Of(summary, say));
        IReadOnlyList<Inline> line =
        [
            $"{place}. ", new Strong(entry.Film.Label), " – " + string.Join("; ", facts), .. WatchlistWords.Shown(film, shown, say),
            .. IsOwn(entry, caller) ? [" – ", new Emphasis(say["watchlist.own"])] : Array.Empty<Inline>(),
        ];
        IReadOnlyList<Inline> who = [WatchlistWords.Behind(entry, say), .. entry.Suggestions.FirstOrDefault(suggestion => suggestion.Reason is not null) is { Reason: { } reason } ? [$"{Card.ColonOf(say)} ", new Emphasis(reason)] : Array.Empty<Inline>()];
        return [new Paragraph([.. line, "\n", .. who])];
    }

    private static bool IsOwn(ListedFilm entry, Caller caller) => entry.Suggestions.Any(suggestion => suggestion.By.Id == caller.Member.Id);

    private static IEnumerable<CardAction> Choose(string label, CommandCall call, IEnumerable<ListedFilm> entries, Effect effect)
    {
        List<Choice> choices = [.. entries.Select(entry => new Choice(entry.Film.Label, BallotButtons.Value(entry.Film)))];
        return choices.Count == 0 ? [] : [new Select(label, call, "film", choices, effect)];
    }
}
