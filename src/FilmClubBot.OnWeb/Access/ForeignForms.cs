using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Refuses forms that this program did not render, before an endpoint reads them: code generated for endpoints would fail there.</summary>
internal static class ForeignForms
{
    /// <summary>Answers 400 where the antiforgery token was checked and is missing or wrong.</summary>
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
