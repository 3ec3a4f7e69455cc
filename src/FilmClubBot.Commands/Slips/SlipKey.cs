using System.Security.Cryptography;

namespace FilmClubBot.Commands.Slips;

/// <summary>The secret part of the address of a screening's reaction slips: who has the printed sheet can give one.</summary>
public static class SlipKey
{
    /// <summary>The number of characters: 59 bits.</summary>
    public const int Length = 12;

    // Without the characters that are mistaken for each other when an address is typed from paper.
    private const string Characters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>A new key.</summary>
    public static string New() => RandomNumberGenerator.GetString(Characters, Length);

    /// <summary>Whether a text from an address can be a key.</summary>
    public static bool IsKey(string text) => text.Length == Length && text.All(Characters.Contains);
}
