using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>
/// What a member, the caller if none is named, has rated, and who rates alike, as far as everybody may see it: <c>/taste member:Ada</c>.
/// </summary>
[Command("taste", Permission.Member, CommandTopic.Mine, AsSubcommand = "show", IsReading = true, IsPrivate = true)]
internal sealed class ShowTaste(IMembers members, IRatings ratings, AgreementWords agreement, IFigurePicture picture) : ICommand<ShowTaste.Options>
{
    private const int PageSize = 10;

    internal sealed record Options([FromMember, Suggest<KnownMembers>] MemberId? Member = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await members.Find(options.Member ?? caller.Member.Id, cancellationToken) is not { } member)
            return Card.Refusal(say["taste.gone"]);
        var title = say["taste.title", ("name", member.Name)];
        var rated = await ratings.By(member.Id, options.Page.Of(PageSize), cancellationToken);
        if (rated.Items.Count == 0)
            return Card.Nothing(title, say[rated.Total == 0 ? "taste.none" : "paging.beyond"]);
        IReadOnlyList<GivenRating>? all = options.Page.Value == 1 ? await ratings.All(viewer: null, cancellationToken) : null;
        var figure = all is null ? null : TasteFigures.Beside(member, all, caller.Club.Name, say);
        return new Card
        {
            Title = title,
            Body =
            [
                new BulletList([.. rated.Items.Select(rating => Entry(rating, say))]),
                .. figure is null ? Array.Empty<Block>() : [new BulletList([[figure.First.Name], [figure.Second.Name]])],
                .. all is null ? [] : await agreement.Of(member.Id, all, say, cancellationToken),
            ],
            Image = figure is null ? null : picture.Draw(figure),
            Page = options.Page.Place(rated.Total, PageSize),
            Actions = [.. options.Page.Buttons(new CommandCall("taste", ("member", $"#{member.Id}")), rated.Total, PageSize, say)],
            Audience = Audience.Caller,
        };
    }

    private static IReadOnlyList<Inline> Entry(Rating rating, Phrases say) =>
    [
        new Strong(rating.Film.Label), $" {RatingWords.Glyphs(rating.Stars, say)}",
        .. rating.Comment is null ? Array.Empty<Inline>() : [" – ", RatingWords.Comment(rating)],
    ];
}
