import { useEffect, useRef } from 'preact/hooks';
import type { WidgetName } from '../../../src/registry.ts';
import { showSample } from './thumbnail.ts';

/** The widget itself, small and out of reach, once it is near the screen. Its room is held by the style sheet. */
export const Thumbnail = ({ name }: { readonly name: WidgetName }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current!;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry!.isIntersecting) return;
        observer.disconnect();
        void showSample(name, element);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [name]);
  return (
    <div class="thumbnail" inert aria-hidden="true">
      <div ref={place} />
    </div>
  );
};
