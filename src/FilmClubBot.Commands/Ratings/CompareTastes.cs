using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Commands.Ratings;

/// <summary>How far the ratings of those members are apart who chose to be compared: <c>/taste club</c>.</summary>
[Command("taste club", Permission.Member, CommandTopic.Films, IsReading = true)]
internal sealed class CompareTastes(IMembers members, IRatings ratings, IFigurePicture picture) : ICommand<CompareTastes.Options>
{
    private const int PageSize = 20;

    internal sealed record Options(PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var compared = await members.Compared(cancellationToken);
        if (compared.Count < 2)
            return Card.Nothing(TasteFigures.MatrixTitle(caller.Club.Name, say), say["taste.club.few"]) with { Actions = [.. Choices(say)] };
        var matrix = AgreementMatrix.Of(compared, await ratings.All(viewer: null, cancellationToken));
        var figure = TasteFigures.Matrix(matrix, caller.Club.Name, say);
        var (pairs, page) = (TasteFigures.Pairs(matrix, say).ToList(), options.Page.Of(PageSize));
        IReadOnlyList<IReadOnlyList<Inline>> shown = [.. pairs.Skip(page.Skip).Take(page.Size).Select(pair => (IReadOnlyList<Inline>)[pair])];
        if (options.Page.Value > 1 && shown.Count == 0)
            return Card.Nothing(figure.Title, say["paging.beyond"]);
        return new Card
        {
            Title = figure.Title,
            Body =
            [
                new Paragraph(say["taste.club.choice", ("n", compared.Count)]),
                .. matrix.Members.Count < compared.Count ? [new Paragraph(say["taste.club.most", ("most", matrix.Members.Count)])] : Array.Empty<Block>(),
                .. shown.Count > 0 ? [new BulletList(shown)] : Array.Empty<Block>(),
                new Paragraph(say["taste.agree.measure", ("least", Agreement.LeastInCommon)]),
            ],
            Image = options.Page.Value == 1 ? picture.Draw(figure) : null,
            Page = options.Page.Place(pairs.Count, PageSize),
            Actions = [.. options.Page.Buttons(new CommandCall("taste club"), pairs.Count, PageSize, say), .. Choices(say)],
        };
    }

    // Everybody sees the reply, so it has both.
    private static IEnumerable<CardAction> Choices(Phrases say) =>
    [
        new Button(say["taste.club.join"], ChooseComparison.Call(shown: true)),
        new Button(say["taste.club.leave"], ChooseComparison.Call(shown: false)),
    ];
}
