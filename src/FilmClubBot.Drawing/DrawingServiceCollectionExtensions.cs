using FilmClubBot.Commands.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Drawing;

/// <summary>Registers the renderers of pictures.</summary>
public static class DrawingServiceCollectionExtensions
{
    /// <summary>Adds the pictures that commands and pages show. ScottPlot and SkiaSharp are loaded when the first one is drawn, not here.</summary>
    public static IServiceCollection AddDrawing(this IServiceCollection services) =>
        // A factory, not the type: the container inspects a registered type, which would load the library.
        services.AddSingleton<ITimelinePicture>(_ => new TimelinePicture());
}
