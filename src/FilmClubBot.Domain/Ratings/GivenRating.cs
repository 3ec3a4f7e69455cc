using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ratings;

/// <summary>A rating without its words: what is counted over a whole society.</summary>
/// <param name="By">The Member.</param>
/// <param name="Film">The film rated.</param>
/// <param name="Stars">How many stars.</param>
/// <param name="At">When it was given or last changed.</param>
public readonly record struct GivenRating(MemberId By, FilmId Film, Stars Stars, Instant At);
