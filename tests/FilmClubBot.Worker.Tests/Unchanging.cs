using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Wording;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Themes;
using FilmClubBot.Testing;
using FilmClubBot.TextAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Worker.Tests;

/// <summary>What is read of the files in <c>config/</c> and changed by no test: read once for all of them.</summary>
internal static class Unchanging
{
    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));
    private static readonly CommandCatalog _commands = new(CommandCatalog.In(typeof(CommandCatalog).Assembly), _locales, []);
    private static readonly ThemeTaxonomy _themes = ThemesFile.Load(Repository.Path("config", "themes.json"));
    private static readonly ReviewReader _reader = new(_themes);

    /// <summary>Puts it in the place of what was registered before.</summary>
    public static IServiceCollection AddUnchanging(this IServiceCollection services) => services
        .AddSingleton(_locales)
        .AddSingleton(_commands)
        .AddSingleton(_themes)
        .AddSingleton<IReviewReader>(_reader)
        .AddSingleton<IReviewCleaner, ReviewCleaner>();
}
