using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Commands.Recommending;

/// <summary>Formats why a film is recommended.</summary>
/// <param name="films">The films that reasons name.</param>
/// <param name="names">The names of the members whom reasons name.</param>
/// <param name="say">The texts.</param>
internal sealed class ReasonWords(IReadOnlyDictionary<FilmId, Film> films, IReadOnlyDictionary<MemberId, string> names, Phrases say)
{
    /// <summary>A sentence for a reason.</summary>
    public IReadOnlyList<Inline> Of(Reason reason) => reason switch
    {
        Reason.LikeMinded alike => say.Rich(
            "recommend.alike",
            ("n", alike.Members.Count), ("names", List([.. alike.Members.Select(member => names[member])])), ("stars", RatingWords.Mean(alike.Stars, say))),
        Reason.LikedTogether together => say.Rich(
            "recommend.together", ("n", together.Members), ("film", new Emphasis(films[together.Film].Label))),
        Reason.SharedTheme shared => say.Rich(
            "recommend.theme", ("film", new Emphasis(films[shared.Film].Label)), ("stars", shared.Stars.In(say.Culture)), ("theme", say.Theme(shared.Theme))),
        Reason.Ranking ranking => say.Rich("recommend.ranking", ("summary", RatingWords.Of(ranking.Summary, say))),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This kind of reason has no text."),
    };

    private string List(IReadOnlyList<string> all) => all.Count == 1 ? all[0] : say["recommend.and", ("first", string.Join(", ", all.SkipLast(1))), ("last", all[^1])];
}
