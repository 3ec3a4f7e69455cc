namespace FilmClubBot.Commands.Clubs;

/// <summary>A section of the settings that has values of the settings' club, besides those of the program.</summary>
/// <typeparam name="T">The section's class.</typeparam>
public interface IClubOptions<out T>
{
    /// <summary>A copy for a club that was founded in a chat: the values of the program alone.</summary>
    T OfFoundedClub();
}
