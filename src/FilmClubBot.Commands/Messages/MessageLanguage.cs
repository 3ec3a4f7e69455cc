using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Messages;

/// <summary>The language of the message that is being rendered: the society's, except in a message to one member who chose another.</summary>
public sealed class MessageLanguage(Locales locales, Club club)
{
    /// <summary>The texts.</summary>
    public Phrases Say { get; private set; } = locales.For(club.Locale);

    /// <summary>Chooses the language of the messages that this scope renders from now on.</summary>
    public void Use(string language) => Say = locales.For(language);
}
