using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>The society's favourites, weighted so that two fans do not beat forty members: <c>/top</c>; what it is most divided on: <c>/top order:divisive</c>.</summary>
[Command("top", Permission.Member, CommandTopic.Films, IsReading = true)]
internal sealed class ShowTop(IRatings ratings, RatingVisibility visibility) : ICommand<ShowTop.Options>
{
    private const int PageSize = 10;

    internal sealed record Options(Ranking Order = Ranking.Best, PageNumber Page = default);

    internal enum Ranking
    {
        /// <summary>By the weighted average.</summary>
        Best,

        /// <summary>By the spread.</summary>
        Divisive,
    }

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var page = options.Page.Of(PageSize);
        var divides = options.Order == Ranking.Divisive;
        var title = say[divides ? "top.divisive.title" : "top.title"];
        var ranked = divides ? await ratings.Divisive(page, cancellationToken) : await ratings.Top(page, cancellationToken);
        if (ranked.Items.Count == 0)
            return Card.Nothing(title, ranked.Total > 0 ? say["paging.beyond"] : divides ? say["top.divisive.none", ("least", RatingSummary.LeastForSpread)] : say["top.none"]);
        var isBlind = (await visibility.Hidden(cancellationToken)).Count > 0;
        return new Card
        {
            Title = title,
            Body =
            [
                .. ranked.Items.Select((entry, index) => new Paragraph(say.Rich(
                    divides ? "top.divisive.entry" : "top.entry",
                    ("rank", page.Skip + index + 1),
                    ("film", new Strong(entry.Film.Label)),
                    ("weighted", RatingWords.Mean(entry.Weighted, say)),
                    ("spread", RatingWords.Mean(entry.Summary.Spread ?? 0, say)),
                    ("summary", RatingWords.Of(entry.Summary, say))))),
                .. divides ? [new Paragraph(say["top.divisive.measure", ("least", RatingSummary.LeastForSpread)])] : Array.Empty<Block>(),
                .. isBlind ? [new Paragraph(say["top.blind"])] : Array.Empty<Block>(),
            ],
            Page = options.Page.Place(ranked.Total, PageSize),
            Actions = [.. options.Page.Buttons(new CommandCall("top", ("order", divides ? "divisive" : null)), ranked.Total, PageSize, say)],
        };
    }
}
