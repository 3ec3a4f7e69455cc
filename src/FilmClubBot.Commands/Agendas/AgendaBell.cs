using FilmClubBot.Commands.Announcements;

namespace FilmClubBot.Commands.Agendas;

/// <summary>Rings when a change of what an <see cref="IAgenda"/> holds was committed, so that its triggers are planned anew at once.</summary>
public sealed class AgendaBell : Bell;
