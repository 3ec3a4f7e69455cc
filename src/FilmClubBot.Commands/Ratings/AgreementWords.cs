using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Shows who rates like a member and who does not, by the ratings that everybody may see.</summary>
internal sealed class AgreementWords(IMembers members)
{
    private const int Most = 3;

    /// <summary>The part of a card about a member's agreement with the others.</summary>
    /// <param name="member">The member.</param>
    /// <param name="all">The ratings that everybody may see.</param>
    /// <param name="say">The language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<Block>> Of(MemberId member, IReadOnlyList<GivenRating> all, Phrases say, CancellationToken cancellationToken)
    {
        var compared = Agreement.Of(member, all.Where(rating => rating.By == member), all);
        if (compared.Count == 0)
            return [new Heading(say["taste.agree.title"]), new Paragraph(say["taste.agree.few", ("least", Agreement.LeastInCommon)])];

        var alike = await Lines(compared.Where(other => other.IsAlike), say, cancellationToken);
        var apart = await Lines(compared.Reverse().Where(other => other.IsApart), say, cancellationToken);
        return
        [
            new Heading(say["taste.agree.title"]),
            .. alike.Count > 0 ? [new BulletList(alike)] : Array.Empty<Block>(),
            .. apart.Count > 0 ? [new Heading(say["taste.agree.apart"]), new BulletList(apart)] : Array.Empty<Block>(),
            .. alike.Count + apart.Count == 0 ? [new Paragraph(say["taste.agree.neither", ("alike", Agreement.AlikeUpTo), ("apart", Agreement.ApartFrom)])] : Array.Empty<Block>(),
            new Paragraph(say["taste.agree.measure", ("least", Agreement.LeastInCommon)]),
        ];
    }

    private async Task<IReadOnlyList<IReadOnlyList<Inline>>> Lines(IEnumerable<Agreement> agreements, Phrases say, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<Inline>> lines = [];
        foreach (var agreement in agreements.Take(Most))
        {
            if (await members.Find(agreement.With, cancellationToken) is { } other)
                lines.Add(say.Rich("taste.agree.alike", ("name", new Strong(other.Name)), ("n", agreement.InCommon), ("stars", RatingWords.Mean(agreement.Distance, say))));
        }

        return lines;
    }
}
