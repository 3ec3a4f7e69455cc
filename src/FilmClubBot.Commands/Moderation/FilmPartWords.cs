using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Writes what a film has, with the numbers by which a part of it is chosen.</summary>
internal static class FilmPartWords
{
    /// <summary>The card that lists the parts.</summary>
    public static Card List(FilmParts parts, Caller caller)
    {
        var say = caller.Say;
        List<Block> body = [];
        Add("films.split.reviews", parts.Reviews.Select(review => $"#{review.Reference.Id} {review.Reference.Title}"));
        Add("films.split.screenings", parts.Screenings.Select(screening => $"#{screening.Id} {ScreeningWords.WallTime(screening.Start, caller.Club, say)}"));
        Add("films.split.members", parts.Members.Select(member => $"#{member.Id} {member.Name}"));
        if (body.Count == 0)
            return Card.Nothing(say["films.split.empty", ("film", parts.Film.Label)]);
        return new Card
        {
            Title = say["films.split.title", ("film", parts.Film.Label)],
            Body = [.. body, new Paragraph(say["films.split.how"])],
            Actions = [Choose(parts.Film, say)],
            Audience = Audience.Caller,
        };

        void Add(string heading, IEnumerable<string> lines)
        {
            if (lines.Select(line => (IReadOnlyList<Inline>)[line]).ToList() is { Count: > 0 } items)
                body.AddRange([new Heading(say[heading]), new BulletList(items)]);
        }
    }

    /// <summary>The button that opens the form.</summary>
    public static FormButton Choose(Film film, Phrases say) => new(say["films.split.choose"], new CommandCall("films split", ("film", $"#{film.Id}")));

    /// <summary>How much was chosen, each kind with its number.</summary>
    public static string Counts(ChosenParts chosen, Phrases say)
    {
        (string Key, int Number)[] kinds = [("reviews.count", chosen.Reviews.Count), ("films.remove.screenings", chosen.Screenings.Count), ("members.count", chosen.Members.Count)];
        return string.Join(", ", kinds.Where(kind => kind.Number > 0).Select(kind => say[kind.Key, ("n", kind.Number)]));
    }
}
