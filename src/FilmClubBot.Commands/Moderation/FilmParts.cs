using System.Globalization;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Moderation;

/// <summary>What a film has, of which a moderator chooses a part.</summary>
/// <param name="Film">The film.</param>
/// <param name="Reviews">The reviews that are mainly about it, the latest first.</param>
/// <param name="Screenings">Its screenings.</param>
/// <param name="Members">The members who rated it, have it in their diary or suggest it.</param>
internal sealed record FilmParts(Film Film, IReadOnlyList<ReviewReference> Reviews, IReadOnlyList<Screening> Screenings, IReadOnlyList<Member> Members)
{
    private static readonly char[] _separators = [';', ','];

    /// <summary>The parts that are named, by their numbers; members also by their names.</summary>
    public ChosenParts Choose(string? reviews, string? screenings, string? members)
    {
        List<string> unknown = [];
        return new(
            Named(reviews, Reviews, (review, text) => IsNumber(text, review.Id.Value), unknown),
            Named(screenings, Screenings, (screening, text) => IsNumber(text, screening.Id.Value), unknown),
            Named(members, Members, (member, text) => IsNumber(text, member.Id.Value) || member.Name.Equals(text, StringComparison.OrdinalIgnoreCase), unknown),
            unknown);
    }

    // A name that two members have names neither of them.
    private static List<T> Named<T>(string? typed, IReadOnlyList<T> all, Func<T, string, bool> isNamed, List<string> unknown)
    {
        List<T> named = [];
        foreach (var text in (typed ?? "").Split(_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (all.Where(one => isNamed(one, text)).ToList() is [var single])
                named.Add(single);
            else
                unknown.Add(text);
        }

        return [.. named.Distinct()];
    }

    private static bool IsNumber(string text, int number) => text.TrimStart('#') == number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The parts that were chosen.</summary>
/// <param name="Reviews">Reviews.</param>
/// <param name="Screenings">Screenings.</param>
/// <param name="Members">Members.</param>
/// <param name="Unknown">What was typed and is none of the film's parts, or not only one.</param>
internal sealed record ChosenParts(IReadOnlyList<ReviewReference> Reviews, IReadOnlyList<Screening> Screenings, IReadOnlyList<Member> Members, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether nothing was chosen.</summary>
    public bool IsEmpty => Reviews.Count + Screenings.Count + Members.Count == 0;
}
