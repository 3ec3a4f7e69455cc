using FilmClubBot.Commands.Agendas;

namespace FilmClubBot.Commands.Signals;

/// <summary>Raised when a change to the items of an <see cref="IAgenda"/> was committed, so that its triggers are rescheduled immediately.</summary>
public sealed class AgendaSignal : Signal;
